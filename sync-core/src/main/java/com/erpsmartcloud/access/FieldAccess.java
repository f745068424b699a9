package com.erpsmartcloud.access;

import java.util.Set;

/// Which fields a person sees. Readers are given one and leave the others out, so that no screen,
/// list, file or search that is made of what they answer can show them.
///
/// @param hidden what is kept from the person
public record FieldAccess(Set<Field> hidden) {

    /// The owner sees everything, buyers masked until revealed.
    public static final FieldAccess OWNER = new FieldAccess(Set.of());

    public FieldAccess {
        hidden = Set.copyOf(hidden);
    }

    public boolean sees(Field field) {
        return !hidden.contains(field);
    }
}
