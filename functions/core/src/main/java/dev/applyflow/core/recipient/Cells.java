package dev.applyflow.core.recipient;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cells of one row by name, in the list's order: what {@link Map#copyOf} would be if it kept the order. */
final class Cells extends AbstractMap<String, String> {
    private final List<Entry<String, String>> entries;

    /** @param entries no two of one name */
    Cells(List<Entry<String, String>> entries) {
        this.entries = List.copyOf(entries);
    }

    static Map<String, String> copyOf(Map<String, String> cells) {
        return cells instanceof Cells
                ? cells
                : new Cells(cells.entrySet().stream().map(Map.Entry::copyOf).toList());
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
