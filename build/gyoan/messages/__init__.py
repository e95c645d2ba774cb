"""The catalogue: every sentence that gyoan says to its user, in English and in Korean, by what it speaks of.

One module a subject, each a list of `Wording` constants; a stage calls one with its values and gets a `Message`. What
sources say and gyoan recognises (분, 토론, 퀴즈 …) is no message and stays with the readers; the words that slides and
pages print follow the session's language and live apart as well.
"""
