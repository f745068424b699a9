package com.erpsmartcloud.app.ui.shell;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the frame of the window shows, read in one go.
///
/// @param company name of the company that is open
/// @param user initials for the avatar
/// @param protection how the file is protected
/// @param sync for the pill
/// @param waiting commands in the outbox not yet sent
/// @param counts by screen id: how many things there wait for a person; absent means none
/// @param stores in the order of the store filter
/// @param news what stands above every screen
/// @param quietUntil while the bell is held back: when it rings again
public record ShellState(
        String company,
        String user,
        Protection protection,
        SyncState sync,
        long waiting,
        Map<String, Long> counts,
        List<StoreLine> stores,
        List<News> news,
        Optional<LocalTime> quietUntil) {

    /// In [#counts]: notices nobody has seen.
    public static final String NOTICES = "notices";

    /// How the company's file is protected.
    public enum Protection {
        ENCRYPTED,
        /// Encrypted with a key that lies beside it: the demo company.
        DEMO
    }

    public ShellState {
        counts = Map.copyOf(counts);
        stores = List.copyOf(stores);
        news = List.copyOf(news);
    }

    /// A state without news, outside quiet hours.
    public ShellState(
            String company,
            String user,
            Protection protection,
            SyncState sync,
            long waiting,
            Map<String, Long> counts,
            List<StoreLine> stores) {
        this(company, user, protection, sync, waiting, counts, stores, List.of(), Optional.empty());
    }
}
