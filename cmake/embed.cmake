# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# cmake -DINPUT=file -DNAME=symbol -DOUTPUT=file.c -P embed.cmake: the bytes of a file as a C array.
file(READ ${INPUT} bytes HEX)
string(LENGTH ${bytes} digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(..)" "0x\\1," bytes ${bytes})
file(WRITE ${OUTPUT} "const unsigned long ${NAME}Size = ${size};\n"
    "const unsigned char ${NAME}[] = {${bytes}};\n")
