package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Later;
import com.erpsmartcloud.marketplace.Page;

import java.util.Optional;

/// Pages of a marketplace, the next of which is on its way while one is being kept. They are taken
/// in one after another all the same; what goes wrong with the next comes up when its turn is.
///
/// @param <P> where a page is found
final class Ahead<P, T> implements AutoCloseable {

    interface Source<P, T> {
        Page<T> at(P place) throws ConnectorException;
    }

    private record Coming<P, T>(P place, Later<Page<T>, RuntimeException> page) {}

    private final Source<P, T> source;
    private Optional<Coming<P, T>> coming = Optional.empty();

    Ahead(Source<P, T> source) {
        this.source = source;
    }

    /// @throws ConnectorException what the marketplace or the network did
    Page<T> at(P place) throws ConnectorException {
        Optional<Coming<P, T>> now = coming.filter(it -> it.place().equals(place));
        if (now.isEmpty()) {
            close();
            return source.at(place);
        }
        coming = Optional.empty();
        return now.get().page().get();
    }

    void begin(P place) {
        close();
        coming = Optional.of(new Coming<>(place, Later.begin(() -> source.at(place))));
    }

    /// Waits for a request that is under way.
    @Override
    public void close() {
        coming.ifPresent(it -> it.page().abandon());
        coming = Optional.empty();
    }
}
