package io.storefleet.links;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.links.Cohort.Entry;
import io.storefleet.links.Cohort.Problem;
import io.storefleet.uikit.CsvCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of a cohort one by one; keeps no more than a run may hold. */
final class CohortLines {

    private static final int PROBLEMS_KEPT = 500;
    private static final int SHOWN = 60;

    private final Cohort.Limits limits;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private int accounts;
    private int emails;
    private int duplicates;
    private int unusable;
    private int last;

    CohortLines(Cohort.Limits limits) {
        this.limits = limits;
    }

    /** A line without anything. */
    void passed(int line) {
        last = line;
    }

    void take(int line, String cell) {
        last = line;
        var text = CsvCell.plain(cell);
        if (text.indexOf('\n') >= 0) {
            unusable(line, Problem.Kind.UNREADABLE, "");
        } else if (text.isEmpty()) {
            unusable(line, Problem.Kind.EMPTY, "");
        } else if (isEmail(text)) {
            add(line, text, text.toLowerCase(Locale.ROOT), null);
        } else if (AccountId.isValid(text)) {
            add(line, text, text, new AccountId(text));
        } else {
            unusable(line, Problem.Kind.NEITHER, text);
        }
    }

    /** The rest cannot be taken apart. */
    void unreadable() {
        unusable(last + 1, Problem.Kind.UNREADABLE, "");
    }

    Cohort cohort() {
        var totals = totals();
        return new Cohort(totals.within(limits) ? entries : List.of(), problems, totals);
    }

    private Cohort.Totals totals() {
        return new Cohort.Totals(accounts, emails, duplicates, unusable);
    }

    private void add(int line, String text, String key, @Nullable AccountId account) {
        var first = firstLines.putIfAbsent(key, line);
        if (first != null) {
            duplicates++;
            problem(new Problem(line, Problem.Kind.DUPLICATE, shown(text), first));
        } else if (account == null) {
            emails++;
        } else {
            accounts++;
        }
        if (totals().within(limits)) {
            entries.add(new Entry(line, text, account, first));
        }
    }

    private static boolean isEmail(String text) {
        try {
            return text.indexOf('@') > 0
                    && !new AccountLookup.ByEmail(text).value().isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void unusable(int line, Problem.Kind kind, String text) {
        unusable++;
        problem(new Problem(line, kind, shown(text), 0));
    }

    private void problem(Problem problem) {
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(problem);
        }
    }

    private static String shown(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
