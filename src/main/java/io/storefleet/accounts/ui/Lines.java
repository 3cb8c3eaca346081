package io.storefleet.accounts.ui;

import io.storefleet.accounts.StoreAccounts;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of a list as far as they are known, and which of the store's pages must be read for the others. */
final class Lines {

    /** How many empty lines stand in for a list of which nothing is known yet. */
    static final int FIRST_GUESS = 12;

    private final Map<Integer, List<AccountId>> pages = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private OptionalInt total = OptionalInt.empty();
    private int size = FIRST_GUESS;
    private int reach;
    private boolean endSeen;

    /** A list that is known in full. */
    static Lines of(List<AccountId> accounts) {
        var lines = new Lines();
        for (int at = 0; at < accounts.size(); at += StoreAccounts.PAGE_SIZE) {
            int end = Math.min(at + StoreAccounts.PAGE_SIZE, accounts.size());
            lines.pages.put(pageOf(at), accounts.subList(at, end));
        }
        lines.size = accounts.size();
        return lines;
    }

    /** How many lines there are, or may be: the store's total where it tells one, else one page more than is known. */
    int size() {
        return size;
    }

    /** What the store says it has. */
    OptionalInt total() {
        return total;
    }

    @Nullable AccountId at(Line line) {
        var page = pages.get(pageOf(line.number()));
        int place = line.number() % StoreAccounts.PAGE_SIZE;
        return page == null || place >= page.size() ? null : page.get(place);
    }

    /** The page to be read now for this line; empty when it is known or already asked for. */
    OptionalInt ask(Line line) {
        int page = pageOf(line.number());
        return !pages.containsKey(page) && asked.add(page) ? OptionalInt.of(page) : OptionalInt.empty();
    }

    /** Whether the line's page has not come yet. */
    boolean waiting(Line line) {
        return !pages.containsKey(pageOf(line.number()));
    }

    void arrived(int number, Page<AccountId> page) {
        pages.put(number, page.items());
        total = page.total().isPresent() ? page.total() : total;
        reach = Math.max(reach, (number + 1) * StoreAccounts.PAGE_SIZE);
        if (page.nextPage().isEmpty()) {
            size = (number - 1) * StoreAccounts.PAGE_SIZE + page.items().size();
            endSeen = true;
        } else if (!endSeen) {
            size = total.orElse(reach);
        }
    }

    /** Where the account stands, as far as is known. */
    Optional<Line> find(@Nullable AccountId account) {
        if (account == null) {
            return Optional.empty();
        }
        return pages.entrySet().stream()
                .filter(page -> page.getValue().contains(account))
                .map(page -> (page.getKey() - 1) * StoreAccounts.PAGE_SIZE
                        + page.getValue().indexOf(account))
                .map(Line::new)
                .findFirst();
    }

    /** Accounts that follow one another. @param first the number of the first one's line */
    record Stretch(int first, List<AccountId> accounts) {}

    /** The accounts around this one as far as they are known without a gap; itself alone where it is not. */
    Stretch around(AccountId account, int most) {
        var place = find(account);
        if (place.isEmpty()) {
            return new Stretch(0, List.of(account));
        }
        int first = place.get().number();
        while (first > 0 && place.get().number() - first < most / 2 && at(new Line(first - 1)) != null) {
            first--;
        }
        var stretch = new ArrayList<AccountId>();
        for (var next = at(new Line(first)); next != null && stretch.size() < most; ) {
            stretch.add(next);
            next = at(new Line(first + stretch.size()));
        }
        return new Stretch(first, stretch);
    }

    /** The page could not be read and may be asked for again. */
    void failed(int number) {
        asked.remove(number);
    }

    private static int pageOf(int line) {
        return line / StoreAccounts.PAGE_SIZE + 1;
    }
}
