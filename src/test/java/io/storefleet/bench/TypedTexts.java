package io.storefleet.bench;

import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people type into lists of orders and into the search, and what must stand in the rows that come. */
record TypedTexts(List<String> lastNames, List<String> references, List<String> products) {

    /** @param sort its kind, for the figures. @param found stands in each row, in whatever case */
    record Typed(String sort, String text, String found) {}

    static TypedTexts of(TestDatabase database) {
        return new TypedTexts(some(database, "last_name"), some(database, "reference"), some(database, "products[1]"));
    }

    /** Of live orders: the search looks at nothing else unless it is told to. */
    private static List<String> some(TestDatabase database, String column) {
        return database.column(
                "select " + column + " from tenant.mirror_order where live and changed_at > now() - interval '600 days'"
                        + " order by md5(id) limit 300",
                String.class);
    }

    Typed list(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> store(1 + random.nextInt(SearchRows.STORES));
            case 1 -> of("list-product", "product:", any(products, random));
            case 2 -> of("list-name", "name:", any(lastNames, random));
            default -> of("list-ref", "ref:", any(references, random));
        };
    }

    Typed search(Random random) {
        return random.nextBoolean()
                ? of("search-name", "", any(lastNames, random))
                : of("search-ref", "", any(references, random));
    }

    private static Typed store(int number) {
        return new Typed("list-store", "store:\"Store " + number + "\"", "store " + number);
    }

    private static Typed of(String sort, String field, String value) {
        return new Typed(sort, field + value, value.toLowerCase(Locale.ROOT));
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
