"""Figures, money and percentages: what is counted (`find`) and whether two counts agree (`compare`)."""
