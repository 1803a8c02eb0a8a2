"""The Textual interface: draws state and sends decisions to review. Holds no rule of the field."""
