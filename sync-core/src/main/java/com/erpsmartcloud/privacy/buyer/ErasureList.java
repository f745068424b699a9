package com.erpsmartcloud.privacy.buyer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Orders whose buyers were removed, kept beside the database: a database that is put back from an
/// older backup does not know of them.
public interface ErasureList {

    /// Returns once the entry is on the disk.
    ///
    /// @return how many entries there are now
    long append(List<UUID> orders) throws IOException;

    /// @param from entries to leave out
    /// @throws IOException if an entry before the last is damaged
    List<List<UUID>> entries(long from) throws IOException;

    /// A list that lives as long as the program, for companies that no backup is taken of.
    static ErasureList inMemory() {
        List<List<UUID>> kept = new ArrayList<>();
        return new ErasureList() {
            @Override
            public long append(List<UUID> orders) {
                kept.add(List.copyOf(orders));
                return kept.size();
            }

            @Override
            public List<List<UUID>> entries(long from) {
                return List.copyOf(kept.subList((int) Math.min(from, kept.size()), kept.size()));
            }
        };
    }
}
