package com.erpsmartcloud.app.ui.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.search.Likeness;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

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

    /// What stands in the list, always changed as a whole, so that it is drawn once for a letter.
    ///
    /// @param marked index of the finding that Enter opens
    record Shown(List<Hit> hits, int marked) {

        private Optional<Hit> atMark() {
            return hits.stream().skip(marked).findFirst();
        }
    }

    private final Texts texts;
    private final Finder finder;
    private final ShellViewModel shell;
    private final Jobs jobs;
    private final List<Command> commands;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", new Shown(List.of(), 0));
    private String asked = "";
    private Optional<Jobs.Job> asking = Optional.empty();
    private Optional<Runnable> onAnswer = Optional.empty();
    private boolean underWay;
    private boolean stepped;
    private boolean hasRecords;

    SearchModel(
            Texts texts, Finder finder, ShellViewModel shell, Jobs jobs, List<Command> commands) {
        this.texts = texts;
        this.finder = finder;
        this.shell = shell;
        this.jobs = jobs;
        this.commands = List.copyOf(commands);
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    List<Hit> hits() {
        return shown.get().hits();
    }

    /// The records of the text before stay until the answer to this one is there: a list that
    /// shrinks to the commands and grows again with every letter flickers.
    void search(String typed) {
        String text = typed.strip();
        asked = text;
        leave();
        stepped = false;
        boolean commandsOnly = text.startsWith(">");
        String words = commandsOnly ? text.substring(1).strip() : text;
        if (commandsOnly || words.isEmpty()) {
            hasRecords = false;
            show(commandHits(words), 0);
            if (words.isEmpty() && !commandsOnly) {
                showRecent();
            }
            return;
        }
        if (!hasRecords) {
            show(commandHits(words), 0);
        }
        underWay = true;
        asking =
                Optional.of(
                        jobs.start(
                                job ->
                                        job.cancelled()
                                                ? List.<Finder.Found>of()
                                                : finder.find(words, PER_GROUP),
                                found -> answered(text, words, found),
                                _ -> answered(text, words, List.of())));
    }

    /// Nobody waits for an answer any more.
    void leave() {
        asking.ifPresent(Jobs.Job::cancel);
        asking = Optional.empty();
        onAnswer = Optional.empty();
        underWay = false;
    }

    /// Opens what Enter means: what is marked, or, while the answer to the last letter is under
    /// way, what will be. A scanner sends Enter right behind the code.
    void open(Consumer<? super Optional<Hit>> opens) {
        whenThere(() -> opens.accept(shown.get().atMark()));
    }

    /// The first thing that can be done about the marked finding; opening it, if nothing else can.
    void openInstead(Consumer<? super Optional<Hit>> opens) {
        whenThere(() -> opens.accept(acts().stream().findFirst().or(() -> shown.get().atMark())));
    }

    void step(int by) {
        if (!hits().isEmpty()) {
            stepped = true;
            show(hits(), Math.floorMod(shown.get().marked() + by, hits().size()));
        }
    }

    /// Shows what can be done about the marked finding; a new text leads back.
    ///
    /// @return false if it can only be opened
    boolean showActs() {
        List<Hit> acts = acts();
        if (!acts.isEmpty()) {
            asked = "";
            leave();
            hasRecords = false;
            show(acts, 0);
        }
        return !acts.isEmpty();
    }

    private void show(List<Hit> hits, int marked) {
        shown.set(new Shown(List.copyOf(hits), marked));
    }

    /// Who has walked to a finding means that one, whatever is still under way.
    private void whenThere(Runnable open) {
        if (underWay && !stepped) {
            onAnswer = Optional.of(open);
        } else {
            open.run();
        }
    }

    private void answered(String text, String words, List<Finder.Found> found) {
        if (!asked.equals(text)) {
            return;
        }
        asking = Optional.empty();
        underWay = false;
        add(found, words);
        Optional<Runnable> opens = onAnswer;
        onAnswer = Optional.empty();
        opens.ifPresent(Runnable::run);
    }

    private List<Hit> acts() {
        return shown.get().atMark().map(Hit::acts).orElse(List.of());
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
                        show(all, 0);
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
        hasRecords = true;
        int marked = Math.min(shown.get().marked(), Math.max(0, records.size() - 1));
        show(records, stepped ? marked : closest(records, words));
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
