package org.modeldocket.query.matrix.cell;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.modeldocket.query.matrix.column.FactBytes;

/** Distinct facts of a cell, of which there may be a most. */
final class FactList {
    /** So many are searched one by one. */
    private static final int FEW = 32;

    private final int most;
    /** Where each is. */
    private int[] places = new int[16];

    private int size;
    private final Set<UUID> many = new HashSet<>();

    /** @param most how many it holds at most */
    FactList(int most) {
        this.most = most;
    }

    void clear() {
        size = 0;
        if (!many.isEmpty()) {
            many.clear();
        }
    }

    /** Adds the facts of a row of a release none of whose facts it has, the last of them first. */
    void addNewBackwards(CellTable cell, int row) {
        int first = cell.at(row, CellTable.FACTS);
        for (int place = last(cell, row); place >= first && !isFull(); place -= FactBytes.ID_BYTES) {
            append(place);
        }
    }

    /** Adds the facts of a row that it does not have, the last of them first. */
    void addBackwards(CellTable cell, int row) {
        int first = cell.at(row, CellTable.FACTS);
        for (int place = last(cell, row); place >= first && !isFull(); place -= FactBytes.ID_BYTES) {
            if (isNew(cell.facts(), place)) {
                append(place);
            }
        }
    }

    private static int last(CellTable cell, int row) {
        return cell.at(row, CellTable.FACTS_END) - FactBytes.ID_BYTES;
    }

    private void append(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    private boolean isNew(FactBytes facts, int place) {
        if (size > FEW) {
            if (many.isEmpty()) {
                for (int i = 0; i < size; i++) {
                    many.add(facts.id(places[i]));
                }
            }
            return many.add(facts.id(place));
        }
        for (int i = 0; i < size; i++) {
            if (facts.areSame(places[i], place)) {
                return false;
            }
        }
        return true;
    }

    boolean isFull() {
        return size >= most;
    }

    int size() {
        return size;
    }

    List<String> ids(CellTable cell) {
        return cell.facts().ids(Arrays.copyOf(places, size));
    }
}
