package io.storefleet.bench;

import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people type into lists of orders and into the search, and what must stand in the rows that come. */
record TypedTexts(List<String> lastNames, List<String> references, List<String> products) {

    /** @param found stands in each row, in whatever case */
    record Typed(String text, String found) {}

    static TypedTexts of(TestDatabase database) {
        return new TypedTexts(some(database, "last_name"), some(database, "reference"), some(database, "products[1]"));
    }

    private static List<String> some(TestDatabase database, String column) {
        return database.column(
                "select " + column + " from tenant.mirror_order where changed_at > now() - interval '600 days'"
                        + " order by md5(id) limit 300",
                String.class);
    }

    Typed list(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> store(1 + random.nextInt(SearchRows.STORES));
            case 1 -> of("product:", any(products, random));
            case 2 -> of("name:", any(lastNames, random));
            default -> of("ref:", any(references, random));
        };
    }

    Typed search(Random random) {
        return random.nextBoolean() ? of("", any(lastNames, random)) : of("", any(references, random));
    }

    private static Typed store(int number) {
        return new Typed("store:\"Store " + number + "\"", "store " + number);
    }

    private static Typed of(String field, String value) {
        return new Typed(field + value, value.toLowerCase(Locale.ROOT));
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
