package org.modeldocket.platform.access;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role on the command line. */
public final class RoleWord implements ITypeConverter<Role> {
    @Override
    public Role convert(String word) {
        try {
            return Role.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
