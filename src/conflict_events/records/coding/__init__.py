"""Coding: the type of a draft, and the finished record in the schemes of data sets."""
