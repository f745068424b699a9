package com.erpsmartcloud.app.ui.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The screens there are, built at first use. UI thread only.
public final class Screens {

    private final List<Screen> all;
    private final Map<String, Loaded> built = new HashMap<>();

    /// @throws IllegalArgumentException if two screens share an id
    public Screens(List<Screen> all) {
        this.all = List.copyOf(all);
        long ids = all.stream().map(Screen::id).distinct().count();
        if (ids != all.size()) {
            throw new IllegalArgumentException("two screens share an id");
        }
    }

    public List<Screen> all() {
        return all;
    }

    public List<Screen> in(Section section) {
        return all.stream().filter(screen -> screen.section() == section).toList();
    }

    public Optional<Screen> find(String id) {
        return all.stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    /// @throws IllegalArgumentException if there is no such screen
    public Loaded open(String id) {
        Screen screen = find(id).orElseThrow(() -> new IllegalArgumentException("no screen " + id));
        return built.computeIfAbsent(id, _ -> screen.build().get());
    }

    /// Builds every screen anew at its next use, after a change of language; those built let go of
    /// what they listened to.
    public void forget() {
        built.values().forEach(screen -> screen.events().closed());
        built.clear();
    }
}
