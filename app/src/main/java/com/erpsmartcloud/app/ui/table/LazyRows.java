package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.collections.ObservableListBase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of any length of which only the pages looked at are in memory. Asking for a row that is
/// not there returns an empty slot at once and fetches its page in a job; the slot fills by itself.
/// UI thread only.
public final class LazyRows<T> extends ObservableListBase<Slot<T>> {

    static final int PAGE = 100;
    private static final int PAGES_KEPT = 60;
    private static final int PAGES_AT_ONCE = 2;
    private static final int PAGES_WAITING = 4;

    private final PageSource<T> source;
    private final Jobs jobs;
    private final Map<Integer, List<Slot<T>>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private int size;
    private int loading;

    /// Which reading of each page is the newest that has come: one that began earlier and comes
    /// later knows less.
    private final Map<Integer, Long> newest = new HashMap<>();

    private long begun;

    /// @param first page from offset 0, already read
    public LazyRows(PageSource<T> source, Jobs jobs, Page<T> first) {
        this.source = source;
        this.jobs = jobs;
        this.size = Math.toIntExact(first.total());
        if (size > 0) {
            fill(slots(0), first.rows());
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Slot<T> get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int page = index / PAGE;
        if (!pages.containsKey(page)) {
            slots(page);
            want(page);
        }
        return slots(page).get(index % PAGE);
    }

    /// The default walks all rows; nothing of a long list may.
    @Override
    public int indexOf(Object slot) {
        boolean mine =
                slot instanceof Slot<?> known
                        && known.index() < size
                        && pages.containsKey(known.index() / PAGE)
                        && slots(known.index() / PAGE).get(known.index() % PAGE) == known;
        return mine ? ((Slot<?>) slot).index() : -1;
    }

    @Override
    public boolean contains(Object slot) {
        return indexOf(slot) >= 0;
    }

    /// Reads the pages in memory again; rows change in place, nothing moves under the pointer.
    public void refresh() {
        List.copyOf(pages.keySet()).forEach(this::want);
    }

    private List<Slot<T>> slots(int page) {
        List<Slot<T>> found = pages.get(page);
        if (found == null) {
            found = new ArrayList<>(PAGE);
            for (int i = 0; i < PAGE; i++) {
                found.add(new Slot<>(page * PAGE + i));
            }
            pages.put(page, found);
            forgetOldest();
        }
        return found;
    }

    private void forgetOldest() {
        while (pages.size() > PAGES_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
    }

    // The newest wish first: what was flown over while scrolling is not fetched at all.
    private void want(int page) {
        wanted.remove(page);
        wanted.push(page);
        while (wanted.size() > PAGES_WAITING) {
            pages.remove(wanted.removeLast());
        }
        loadNext();
    }

    private void loadNext() {
        while (loading < PAGES_AT_ONCE && !wanted.isEmpty()) {
            int page = wanted.pop();
            loading++;
            long mine = ++begun;
            jobs.start(
                    _ -> source.page((long) page * PAGE, PAGE),
                    found -> {
                        loading--;
                        if (newest.merge(page, mine, Math::max) == mine) {
                            resize(Math.toIntExact(found.total()));
                            fill(slots(page), found.rows());
                        }
                        loadNext();
                    },
                    _ -> {
                        loading--;
                        pages.remove(page);
                    });
        }
    }

    private void resize(int next) {
        if (next == size) {
            return;
        }
        beginChange();
        int before = size;
        size = next;
        if (next > before) {
            nextAdd(before, next);
        } else {
            List<Slot<T>> gone = new ArrayList<>();
            for (int i = next; i < before; i++) {
                gone.add(new Slot<>(i));
            }
            nextRemove(next, gone);
        }
        endChange();
    }

    private void fill(List<Slot<T>> slots, List<T> rows) {
        for (int i = 0; i < Math.min(slots.size(), rows.size()); i++) {
            slots.get(i).fill(rows.get(i));
        }
    }
}
