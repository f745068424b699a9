package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.privacy.support.LetterState;
import com.erpsmartcloud.privacy.support.SupportLetter;
import com.erpsmartcloud.privacy.support.SupportLetters;
import com.erpsmartcloud.workspace.SecurityFacts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Letters to support: what is written is kept by itself, a moment after it was typed.
final class SupportViewModel {

    private final PrivacyDesk desk;
    private final SupportLetters letters;
    private final ReadOnlyObjectWrapper<List<SupportLetter>> all =
            new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<Optional<SupportLetter>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<String> diagnostics =
            new ReadOnlyObjectWrapper<>(this, "diagnostics", "");
    private Optional<Written> unkept = Optional.empty();
    private Optional<Runnable> next = Optional.empty();
    private boolean keeping;
    private int place;

    private record Written(String words, String attached) {}

    SupportViewModel(PrivacyDesk desk) {
        this.desk = desk;
        this.letters = desk.company().supportLetters();
    }

    /// The ones changed last come first.
    ReadOnlyObjectProperty<List<SupportLetter>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// The letter on the desk; empty for one that is not begun.
    ReadOnlyObjectProperty<Optional<SupportLetter>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What would be attached, word for word.
    ReadOnlyObjectProperty<String> diagnosticsProperty() {
        return diagnostics.getReadOnlyProperty();
    }

    void load() {
        Locale language = desk.texts().language().locale();
        desk.read(
                _ -> of(desk.company().security(), language),
                found -> {
                    diagnostics.set(found);
                    list();
                });
    }

    private void list() {
        desk.read(_ -> letters.all(), all::set);
    }

    /// Versions alone: nothing of the business has a place in it.
    private static String of(SecurityFacts facts, Locale language) {
        return String.join(
                "\n",
                "program: " + facts.programVersion(),
                "database: " + facts.databaseVersion(),
                "java: " + Runtime.version(),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "language: " + language.toLanguageTag());
    }

    /// Counts the letters that lay on the desk: a letter that was only kept is still the same one.
    int place() {
        return place;
    }

    /// Puts a letter on the desk; what lay there is kept.
    void show(Optional<SupportLetter> letter) {
        onceKept(() -> put(letter));
    }

    private void put(Optional<SupportLetter> letter) {
        place++;
        open.set(letter);
    }

    /// Nothing is done to a letter before its last words are kept.
    private void onceKept(Runnable what) {
        keep();
        if (keeping) {
            next = Optional.of(what);
        } else {
            what.run();
        }
    }

    /// Says what stands on the desk now.
    ///
    /// @param attached empty for nothing
    void write(String words, String attached) {
        boolean draft = open.get().map(l -> l.state() == LetterState.DRAFT).orElse(true);
        boolean begun = open.get().isPresent() || !words.isBlank();
        unkept = draft && begun ? Optional.of(new Written(words, attached)) : Optional.empty();
    }

    /// Keeps what was written since the last time.
    void keep() {
        if (keeping || unkept.isEmpty()) {
            return;
        }
        Written written = unkept.get();
        unkept = Optional.empty();
        keeping = true;
        String actor = desk.ports().actor();
        Optional<UUID> id = open.get().map(SupportLetter::id);
        Jobs.Work<SupportLetter> work =
                _ -> {
                    if (id.isEmpty()) {
                        return letters.begin(actor, written.words(), written.attached());
                    }
                    letters.keep(actor, id.get(), written.words(), written.attached());
                    return letters.byId(id.get()).orElseThrow();
                };
        desk.desk()
                .jobs()
                .start(
                        work,
                        this::kept,
                        _ -> {
                            keeping = false;
                            next = Optional.empty();
                            unkept = unkept.or(() -> Optional.of(written));
                            desk.status().say(Text.of("act.failed"));
                        });
    }

    private void kept(SupportLetter letter) {
        keeping = false;
        open.set(Optional.of(letter));
        keep();
        if (!keeping) {
            Optional<Runnable> then = next;
            next = Optional.empty();
            then.ifPresent(Runnable::run);
        }
        list();
    }

    /// Leaves the letter for sending, and sends it if somebody takes it.
    void queue(SupportLetter letter) {
        act(
                letter,
                () -> {
                    letters.queue(desk.ports().actor(), letter.id());
                    return letters.send(desk.ports().actor(), desk.ports().support()) == 0
                            ? Text.of("privacy.support.was-sent")
                            : Text.of("privacy.support.was-queued");
                });
    }

    void reopen(SupportLetter letter) {
        act(
                letter,
                () -> {
                    letters.reopen(desk.ports().actor(), letter.id());
                    return Text.of("privacy.support.was-reopened");
                });
    }

    void close(SupportLetter letter) {
        act(
                letter,
                () -> {
                    letters.close(desk.ports().actor(), letter.id());
                    return Text.of("privacy.support.was-closed");
                });
    }

    void delete(SupportLetter letter) {
        unkept = Optional.empty();
        act(
                letter,
                () -> {
                    letters.delete(desk.ports().actor(), letter.id());
                    return Text.of("privacy.support.was-deleted");
                });
    }

    private interface Deed {
        Text run();
    }

    private void act(SupportLetter letter, Deed deed) {
        onceKept(() -> desk.act(_ -> deed.run(), said -> said, () -> again(letter.id())));
    }

    private void again(UUID id) {
        desk.read(
                _ -> letters.byId(id),
                found -> {
                    if (found.isEmpty()) {
                        place++;
                    }
                    open.set(found);
                    list();
                });
    }

    /// Writes exactly the text that is shown.
    void save(String text, Path file) {
        desk.act(
                _ -> Files.write(file, text.getBytes(StandardCharsets.UTF_8)),
                done -> Text.of("privacy.saved", String.valueOf(done.getFileName())),
                () -> {});
    }
}
