package com.erpsmartcloud.privacy.support;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps letters to support. What is attached is what the seller saw when it was ticked: it is
/// stored with the letter, word for word.
///
/// Source: clause 2.1 of the policy, domain rule C.13.
public final class SupportLetters {

    /// Letters of words; more is cut.
    public static final int LONGEST = 20_000;

    private static final int LONGEST_DIAGNOSTICS = 4_000;

    private static final String COLUMNS =
            """
            SELECT id, words, diagnostics, state, begun_at, changed_at, closed_at FROM support_letter
            """;

    private final Store store;

    public SupportLetters(Store store) {
        this.store = store;
    }

    /// Those that were changed last come first.
    public List<SupportLetter> all() {
        return store.read(h ->
                h.createQuery(COLUMNS + " ORDER BY changed_at DESC, id DESC")
                        .map((r, _) -> letter(r))
                        .list());
    }

    public Optional<SupportLetter> byId(UUID id) {
        return store.read(h ->
                h.createQuery(COLUMNS + " WHERE id = ?")
                        .bind(0, id)
                        .map((r, _) -> letter(r))
                        .findOne());
    }

    /// Begins a letter.
    public SupportLetter begin(String actor, String words, String diagnostics) {
        UUID id =
                store.write(
                        actor,
                        "support.begin",
                        tx -> {
                            UUID fresh = tx.ids().fresh();
                            tx.insert(
                                    Tables.SUPPORT_LETTER
                                            .row()
                                            .with("id", fresh)
                                            .with("words", cut(words, LONGEST))
                                            .with(
                                                    "diagnostics",
                                                    cut(diagnostics, LONGEST_DIAGNOSTICS))
                                            .with("state", LetterState.DRAFT)
                                            .with("begun_at", tx.at())
                                            .with("changed_at", tx.at())
                                            .with("closed_at", Optional.empty()));
                            return fresh;
                        });
        return byId(id).orElseThrow();
    }

    /// Keeps what was written so far. The same once more writes nothing.
    ///
    /// @throws IllegalStateException if it is no draft any more, or gone
    public void keep(String actor, UUID id, String words, String diagnostics) {
        String kept = cut(words, LONGEST);
        String attached = cut(diagnostics, LONGEST_DIAGNOSTICS);
        boolean same =
                byId(id).filter(l -> l.words().equals(kept) && l.diagnostics().equals(attached))
                        .isPresent();
        if (!same) {
            move(
                    actor,
                    id,
                    "keep",
                    EnumSet.of(LetterState.DRAFT),
                    Map.of("words", kept, "diagnostics", attached));
        }
    }

    /// The seller wants it sent: it waits until somebody takes it.
    public void queue(String actor, UUID id) {
        move(
                actor,
                id,
                "queue",
                EnumSet.of(LetterState.DRAFT),
                Map.of("state", LetterState.WAITING));
    }

    /// Back among the drafts, before anybody took it, or to write on.
    public void reopen(String actor, UUID id) {
        move(
                actor,
                id,
                "reopen",
                EnumSet.of(LetterState.WAITING, LetterState.CLOSED),
                Map.of("state", LetterState.DRAFT, "closed_at", Optional.empty()));
    }

    /// Done with; 24 months later, or sooner if the seller says so, it is erased.
    public void close(String actor, UUID id) {
        move(
                actor,
                id,
                "close",
                EnumSet.complementOf(EnumSet.of(LetterState.CLOSED)),
                Map.of("state", LetterState.CLOSED));
    }

    /// Takes a letter away for good.
    public void delete(String actor, UUID id) {
        store.write(
                actor,
                "support.delete",
                tx -> {
                    tx.erase(Tables.SUPPORT_LETTER, id);
                    tx.subject("letter " + id);
                    return id;
                });
    }

    /// Hands over what waits, the oldest first.
    ///
    /// @return how many still wait
    public int send(String actor, SupportSender sender) {
        int waiting = 0;
        for (SupportLetter letter : all().reversed()) {
            if (letter.state() != LetterState.WAITING) {
                continue;
            }
            if (sender.isReady() && sender.take(letter)) {
                move(
                        actor,
                        letter.id(),
                        "sent",
                        EnumSet.of(LetterState.WAITING),
                        Map.of("state", LetterState.SENT));
            } else {
                waiting++;
            }
        }
        return waiting;
    }

    private void move(
            String actor, UUID id, String what, Set<LetterState> from, Map<String, ?> to) {
        store.write(
                actor,
                "support." + what,
                tx -> {
                    LetterState state = state(tx, id);
                    if (!from.contains(state)) {
                        throw new IllegalStateException("letter " + id + " is " + state);
                    }
                    Map<String, Object> changes = new HashMap<>(to);
                    changes.put("changed_at", tx.at());
                    if (to.get("state") == LetterState.CLOSED) {
                        changes.put("closed_at", tx.at());
                    }
                    tx.update(Tables.SUPPORT_LETTER, id, changes);
                    tx.subject("letter " + id);
                    return id;
                });
    }

    private static LetterState state(Tx tx, UUID id) {
        return tx.read()
                .createQuery("SELECT state FROM support_letter WHERE id = ?")
                .bind(0, id)
                .mapTo(LetterState.class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("letter " + id + " is gone"));
    }

    private static SupportLetter letter(ResultSet r) throws SQLException {
        long closed = r.getLong(7);
        boolean open = r.wasNull();
        return new SupportLetter(
                r.getObject(1, UUID.class),
                r.getString(2),
                r.getString(3),
                LetterState.valueOf(r.getString(4)),
                Instant.ofEpochMilli(r.getLong(5)),
                Instant.ofEpochMilli(r.getLong(6)),
                open ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)));
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
