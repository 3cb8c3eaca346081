package io.storefleet.links;

import io.storefleet.fastspring.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a run is for, as understood from a text or file; a preview, nothing has been asked.
 *
 * @param entries the usable lines in their order; empty when there are more than a run may hold
 * @param problems the first lines that are not used, or not twice; {@link Totals} counts them all
 */
public record Cohort(List<Entry> entries, List<Problem> problems, Totals totals) {

    /** The most ids and addresses of one run, and as many repeated lines as ids. */
    public record Limits(int accounts, int emails) {}

    /** How many different accounts and addresses, repeated lines and unusable lines there are. */
    public record Totals(int accounts, int emails, int duplicates, int unusable) {

        /** How many links there will be at most. */
        public int links() {
            return accounts + emails;
        }

        boolean within(Limits limits) {
            return accounts <= limits.accounts() && emails <= limits.emails() && duplicates <= limits.accounts();
        }
    }

    /**
     * A usable line.
     *
     * @param input the id or address, trimmed, 1 to 255 characters
     * @param account the id; null for an address, whose account is looked up by the run
     * @param sameAs the earlier line that asks for the same
     */
    public record Entry(
            int line,
            String input,
            @Nullable AccountId account,
            @Nullable Integer sameAs) {

        @Override
        public String toString() {
            return "Entry[" + line + "]";
        }
    }

    /**
     * A line that is not used.
     *
     * @param shown the beginning of what stands there, for who wrote it
     * @param sameAs for duplicates: the earlier line, else 0
     */
    public record Problem(int line, Kind kind, String shown, int sameAs) {

        /** What is wrong with it. */
        public enum Kind {
            /** Neither an account id nor an e-mail address. */
            NEITHER,
            /** The column holds nothing. */
            EMPTY,
            DUPLICATE,
            /** From here on the text cannot be taken apart, as after a quote that never closes. */
            UNREADABLE
        }

        @Override
        public String toString() {
            return "Problem[" + line + ", " + kind + "]";
        }
    }

    public Cohort {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Nothing written yet. */
    public static Cohort empty() {
        return new Cohort(List.of(), List.of(), new Totals(0, 0, 0, 0));
    }

    @Override
    public String toString() {
        return "Cohort[" + totals + "]";
    }
}
