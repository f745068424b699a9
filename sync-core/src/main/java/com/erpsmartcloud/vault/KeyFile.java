package com.erpsmartcloud.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content of `keys.json`.
///
/// @param keyCheck proves that an unwrapped key is the one of this company
record KeyFile(int format, UUID workspace, Instant created, byte[] keyCheck, List<Slot> slots) {

    static final int FORMAT = 1;

    KeyFile {
        slots = List.copyOf(slots);
    }

    Set<SlotKind> kinds() {
        return slots.stream().map(Slot::slotKind).collect(Collectors.toUnmodifiableSet());
    }

    <S extends Slot> Optional<S> slot(Class<S> type) {
        return slots.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /// One slot of each kind at most: the new one takes the place of the old one.
    KeyFile with(Slot slot) {
        return withSlots(
                Stream.concat(
                                slots.stream().filter(s -> s.slotKind() != slot.slotKind()),
                                Stream.of(slot))
                        .toList());
    }

    KeyFile without(SlotKind kind) {
        return withSlots(slots.stream().filter(s -> s.slotKind() != kind).toList());
    }

    private KeyFile withSlots(List<Slot> changed) {
        return new KeyFile(format, workspace, created, keyCheck, changed);
    }
}
