package com.erpsmartcloud.app.ui.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.search.Likeness;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What Ctrl+K finds: commands and screens at once, records when the store has answered. A `>` in
/// front limits to commands.
final class SearchModel {

    static final int PER_GROUP = 8;
    private static final int RECENT = 5;
    private static final int FIRST_COMMANDS = 12;

    /// A name is not looked for by one letter.
    private static final int BUYER_LETTERS = 2;

    /// One finding.
    ///
    /// @param group heading it stands under, already in words
    /// @param detail quieter, behind the title; may be empty
    /// @param keys of a command, empty for none
    /// @param acts offered by Tab
    record Hit(
            String group,
            String icon,
            String title,
            String detail,
            String keys,
            Runnable open,
            List<Hit> acts) {

        private Hit(String group, String icon, String title, String detail, Runnable open) {
            this(group, icon, title, detail, "", open, List.of());
        }
    }

    private final Texts texts;
    private final Finder finder;
    private final ShellViewModel shell;
    private final Jobs jobs;
    private final List<Command> commands;
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final IntegerProperty marked = new SimpleIntegerProperty(this, "marked", 0);
    private String asked = "";

    SearchModel(
            Texts texts, Finder finder, ShellViewModel shell, Jobs jobs, List<Command> commands) {
        this.texts = texts;
        this.finder = finder;
        this.shell = shell;
        this.jobs = jobs;
        this.commands = List.copyOf(commands);
    }

    ObservableList<Hit> hits() {
        return hits;
    }

    /// Index of the finding that Enter opens.
    IntegerProperty markedProperty() {
        return marked;
    }

    void search(String typed) {
        String text = typed.strip();
        asked = text;
        boolean commandsOnly = text.startsWith(">");
        String words = commandsOnly ? text.substring(1).strip() : text;
        marked.set(0);
        hits.setAll(commandHits(words));
        if (commandsOnly) {
            return;
        }
        if (words.isEmpty()) {
            showRecent();
            return;
        }
        jobs.start(
                _ -> finder.find(words, PER_GROUP),
                found -> {
                    if (asked.equals(text)) {
                        add(found, words);
                    }
                },
                _ -> {});
    }

    void step(int by) {
        if (!hits.isEmpty()) {
            marked.set(Math.floorMod(marked.get() + by, hits.size()));
        }
    }

    /// Shows what can be done about the marked finding; a new text leads back.
    ///
    /// @return false if it can only be opened
    boolean showActs() {
        List<Hit> acts = acts();
        if (!acts.isEmpty()) {
            asked = "";
            marked.set(0);
            hits.setAll(acts);
        }
        return !acts.isEmpty();
    }

    /// The first thing that can be done about the marked finding; opening it, if nothing else can.
    Optional<Hit> instead() {
        return acts().stream().findFirst().or(this::marked);
    }

    Optional<Hit> marked() {
        return hits.stream().skip(marked.get()).findFirst();
    }

    private List<Hit> acts() {
        return marked().map(Hit::acts).orElse(List.of());
    }

    private void showRecent() {
        List<Place> places = shell.recent(RECENT);
        if (places.isEmpty()) {
            return;
        }
        jobs.start(
                _ -> {
                    List<Hit> recent = new ArrayList<>();
                    for (Place place : places) {
                        Optional<Finder.Found> named =
                                place.detail().isEmpty()
                                        ? Optional.empty()
                                        : finder.describe(place);
                        shell.screen(place)
                                .map(screen -> recent(place, screen, named))
                                .ifPresent(recent::add);
                    }
                    return recent;
                },
                recent -> {
                    if (asked.isEmpty()) {
                        List<Hit> all = new ArrayList<>(recent);
                        all.addAll(commandHits(""));
                        hits.setAll(all);
                    }
                },
                _ -> {});
    }

    private Hit recent(Place place, Screen screen, Optional<Finder.Found> named) {
        String name = texts.get(screen.nameKey());
        return new Hit(
                texts.get("find.recent"),
                screen.icon(),
                named.map(Finder.Found::title).orElse(name),
                named.isPresent() ? name : "",
                () -> shell.go(place));
    }

    private void add(List<Finder.Found> found, String words) {
        List<Hit> records = new ArrayList<>();
        found.stream()
                .collect(groupingBy(Finder.Found::groupKey, LinkedHashMap::new, toList()))
                .forEach((group, members) -> {
                    members.forEach(each -> records.add(record(each)));
                    if (members.size() >= PER_GROUP) {
                        records.addAll(all(group, "find.all", words));
                    }
                });
        if (words.length() >= BUYER_LETTERS) {
            records.addAll(all("find.buyers", "find.buyer", words));
        }
        records.addAll(commandHits(words));
        boolean stepped = marked.get() != 0;
        hits.setAll(records);
        if (!stepped) {
            marked.set(closest(records, words));
        }
    }

    /// Whoever types a whole SKU wants the product, not the orders it stands in.
    private int closest(List<Hit> among, String words) {
        Locale locale = texts.language().locale();
        String wanted = words.toLowerCase(locale);
        List<String> titles = among.stream().map(hit -> hit.title().toLowerCase(locale)).toList();
        if (titles.contains(wanted)) {
            return titles.indexOf(wanted);
        }
        return titles.stream()
                .filter(title -> title.startsWith(wanted))
                .findFirst()
                .map(titles::indexOf)
                .orElse(0);
    }

    private Hit record(Finder.Found found) {
        List<Hit> acts =
                found.acts().stream()
                        .map(act ->
                                new Hit(
                                        found.title(),
                                        act.icon(),
                                        texts.get(act.nameKey()),
                                        "",
                                        () -> shell.go(act.place())))
                        .toList();
        return new Hit(
                texts.get(found.groupKey()),
                found.icon(),
                found.title(),
                found.detail(),
                "",
                () -> shell.go(found.place()),
                acts);
    }

    private List<Hit> all(String groupKey, String nameKey, String words) {
        return finder.all(groupKey, words).stream()
                .map(place ->
                        new Hit(
                                texts.get(groupKey),
                                "bi-search",
                                texts.get(nameKey, words),
                                "",
                                () -> shell.go(place)))
                .toList();
    }

    /// So many of each heading; the first of all when nothing is typed.
    private List<Hit> commandHits(String words) {
        String wanted = words.toLowerCase(texts.language().locale());
        return commands.stream()
                .filter(each -> lower(each).contains(wanted) || Likeness.fits(said(each), words))
                .collect(groupingBy(Command::groupKey, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(group -> group.stream().limit(PER_GROUP))
                .limit(words.isEmpty() ? FIRST_COMMANDS : Long.MAX_VALUE)
                .map(each ->
                        new Hit(
                                texts.get(each.groupKey()),
                                each.icon(),
                                texts.get(each.name()),
                                each.of().map(texts::get).orElse(""),
                                each.keys(),
                                each.action(),
                                List.of()))
                .toList();
    }

    private String lower(Command command) {
        return said(command).toLowerCase(texts.language().locale());
    }

    private String said(Command command) {
        return texts.get(command.name()) + " " + command.of().map(texts::get).orElse("");
    }
}
