package io.storefleet.products;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Something that can be done to a product. Values stand under the names of {@link ProductField}; an empty one is none. */
public sealed interface ProductChange {

    /** The kind's name among all changes. */
    String kind();

    /** Makes a product that is not there yet. */
    record Create(SortedMap<String, String> fields) implements ProductChange {

        public Create {
            fields = new TreeMap<>(fields);
        }

        @Override
        public String kind() {
            return "product.create";
        }
    }

    /**
     * Gives fields other values. The part of the product a field belongs to is read and sent as a whole.
     *
     * @param values of the fields that change
     * @param seen what these fields had when that was decided; it is refused when they have something else by now
     */
    record Edit(SortedMap<String, String> values, SortedMap<String, String> seen) implements ProductChange {

        public Edit {
            values = new TreeMap<>(values);
            seen = new TreeMap<>(seen);
        }

        public static Edit of(Map<String, String> values, Map<String, String> seen) {
            return new Edit(new TreeMap<>(values), new TreeMap<>(seen));
        }

        @Override
        public String kind() {
            if (values.keySet().stream()
                    .allMatch(name -> ProductField.named(name).part() == ProductField.Part.OFFERS)) {
                return "product.offers";
            }
            var money = values.keySet().stream()
                    .allMatch(name -> ProductField.named(name).part() == ProductField.Part.PRICING);
            return money ? "product.price" : "product.edit";
        }
    }

    /** Deletes it for good. */
    record Delete() implements ProductChange {
        @Override
        public String kind() {
            return "product.delete";
        }
    }
}
