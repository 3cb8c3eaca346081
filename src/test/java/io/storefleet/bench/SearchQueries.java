package io.storefleet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people type, in the shares in which it is measured. */
final class SearchQueries {

    private static final List<String> FIRST = List.of("ann", "john", "maria", "susan", "linda", "thomas");
    private static final List<String> LAST = List.of("smith", "meyer", "garcia", "weber");
    private static final List<String> SHORT = List.of("a", "an", "ma", "jo", "st", "p");
    private static final List<String> FILTERS = List.of(
            "status:overdue", "charged:>150", "is:order aurora", "ann store:\"Store 1\"", "email:ann. date:30d");

    private final Random random = new Random(7);
    private final SearchSamples samples;

    SearchQueries(SearchSamples samples) {
        this.samples = samples;
    }

    /** One of each sort. */
    record Asked(String sort, String text) {}

    /** A round: one query of each sort, drawn anew. */
    List<Asked> round() {
        var round = new ArrayList<Asked>();
        round.add(new Asked("rare", samples.any(samples.lastNames())));
        round.add(new Asked("common", any(FIRST)));
        round.add(new Asked("two-words", any(FIRST) + " " + any(LAST)));
        var email = samples.any(samples.emails());
        round.add(new Asked("email", email));
        round.add(new Asked("email-part", email.substring(0, email.indexOf('@') - 1)));
        var reference = samples.any(samples.references());
        round.add(new Asked("reference", reference));
        round.add(new Asked("reference-part", reference.replace("-", "").substring(0, 12)));
        round.add(new Asked("id", samples.any(samples.ids())));
        round.add(new Asked("last-four", "%04d".formatted(random.nextInt(10_000))));
        round.add(new Asked("unspecific", any(SHORT)));
        round.add(new Asked("nothing", "qx" + Integer.toString(random.nextInt(1 << 20), 36)));
        round.add(new Asked("filters", any(FILTERS)));
        return round;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
