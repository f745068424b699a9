package com.erpsmartcloud.app.ui.key;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.function.Predicate;

/// The keys as a person has them: those of [Shortcut] unless another was chosen. UI thread only.
public final class Shortcuts {

    /// What becomes of a key that was pressed.
    sealed interface Meaning {

        /// It goes on as it is.
        record AsPressed() implements Meaning {}

        /// It goes on as if another had been pressed.
        record Instead(KeyEvent event) implements Meaning {}

        /// Its act has another key now.
        record Nothing() implements Meaning {}
    }

    /// Why a key cannot be had.
    public enum Fault {
        /// A letter alone would be typed, not pressed.
        NEEDS_CONTROL,
        /// Punctuation lies elsewhere on every keyboard.
        NO_KEY
    }

    private final ObservableMap<Shortcut, Stroke> chosen = FXCollections.observableHashMap();
    private Optional<Predicate<Stroke>> capturing = Optional.empty();

    /// The keys of a scene; those of the first day where nobody put others there.
    public static Shortcuts in(Scene scene) {
        return (Shortcuts)
                scene.getProperties().computeIfAbsent(Shortcuts.class, _ -> new Shortcuts());
    }

    /// Lets what lies in a scene show these keys.
    public void join(Scene scene) {
        scene.getProperties().put(Shortcuts.class, this);
    }

    /// Those that differ from the first day.
    public ObservableMap<Shortcut, Stroke> chosen() {
        return chosen;
    }

    public Stroke of(Shortcut shortcut) {
        return chosen.getOrDefault(shortcut, shortcut.first());
    }

    /// The happening of its key pressed, whichever that is now.
    public KeyEvent pressed(Shortcut shortcut) {
        return of(shortcut).pressed();
    }

    /// What to write beside an act.
    ///
    /// @param first its key on the first day, `Ctrl+N`; words that are no key come back unchanged
    public String words(String first) {
        return Stroke.read(first)
                .flatMap(Shortcut::first)
                .map(shortcut -> of(shortcut).words())
                .orElse(first);
    }

    /// Gives an act another key; its own of the first day again when that is given.
    public void choose(Shortcut shortcut, Stroke stroke) {
        if (stroke.equals(shortcut.first())) {
            chosen.remove(shortcut);
        } else {
            chosen.put(shortcut, stroke);
        }
    }

    /// The next keys go to `taker` and mean nothing else, until it has enough.
    ///
    /// @param taker says whether it waits for another key
    public void capture(Predicate<Stroke> taker) {
        capturing = Optional.of(taker);
    }

    /// @return whether somebody was waiting for a key
    boolean captured(KeyEvent event) {
        if (capturing.isEmpty()) {
            return false;
        }
        Stroke stroke = Stroke.of(event);
        if (stroke.isKey() && !capturing.get().test(stroke)) {
            capturing = Optional.empty();
        }
        return true;
    }

    /// The act that has this key already.
    public Optional<Shortcut> clash(Shortcut shortcut, Stroke stroke) {
        return java.util.Arrays.stream(Shortcut.values())
                .filter(each -> each != shortcut && of(each).equals(stroke))
                .findFirst();
    }

    public static Optional<Fault> fault(Stroke stroke) {
        KeyCode code = stroke.code();
        boolean named =
                code.isLetterKey()
                        || code.isDigitKey()
                        || code.isFunctionKey()
                        || code.isNavigationKey()
                        || code == KeyCode.ENTER
                        || code == KeyCode.DELETE
                        || code == KeyCode.INSERT;
        if (!named) {
            return Optional.of(Fault.NO_KEY);
        }
        boolean free = code.isFunctionKey() || stroke.control() || stroke.alt();
        return free ? Optional.empty() : Optional.of(Fault.NEEDS_CONTROL);
    }

    Meaning meaning(KeyEvent event) {
        Stroke stroke = Stroke.of(event);
        boolean typing = event.getTarget() instanceof TextInputControl;
        for (var each : chosen.entrySet()) {
            boolean here = !typing || each.getKey().home() != Shortcut.Home.LIST;
            if (here && each.getValue().equals(stroke)) {
                return new Meaning.Instead(each.getKey().first().in(event));
            }
        }
        Optional<Shortcut> moved = Shortcut.first(stroke).filter(chosen::containsKey);
        if (moved.isPresent()) {
            boolean typed = typing && moved.get().home() == Shortcut.Home.LIST;
            return typed ? new Meaning.AsPressed() : new Meaning.Nothing();
        }
        boolean nameless = event.getCode() == KeyCode.UNDEFINED && stroke.isKey();
        return nameless ? new Meaning.Instead(stroke.in(event)) : new Meaning.AsPressed();
    }
}
