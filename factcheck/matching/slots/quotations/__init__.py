"""What is quoted: which words (`find`) and whether two claims quote the same (`compare`)."""
