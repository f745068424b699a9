package com.erpsmartcloud.app.ui.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The places visited, for Alt+Left and Alt+Right.
public final class History {

    private static final int KEPT = 50;

    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();
    private Optional<Place> here = Optional.empty();

    public Optional<Place> here() {
        return here;
    }

    /// The last places visited, the newest first, each once; not the one that is showing.
    public List<Place> recent(int most) {
        return back.stream()
                .distinct()
                .filter(place -> !here.equals(Optional.of(place)))
                .limit(most)
                .toList();
    }

    /// Goes to a new place; what lay forward is forgotten. The same place again changes nothing.
    public void visit(Place place) {
        if (here.equals(Optional.of(place))) {
            return;
        }
        here.ifPresent(back::push);
        while (back.size() > KEPT) {
            back.removeLast();
        }
        forward.clear();
        here = Optional.of(place);
    }

    /// @return the place now reached, empty if there is none further back
    public Optional<Place> back() {
        return step(back, forward);
    }

    /// @return the place now reached, empty if there is none further on
    public Optional<Place> forward() {
        return step(forward, back);
    }

    private Optional<Place> step(Deque<Place> from, Deque<Place> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        here.ifPresent(to::push);
        here = Optional.of(from.pop());
        return here;
    }
}
