package io.storefleet.products.internal.change;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Pricing.Rest;
import io.storefleet.fastspring.products.Product;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.products.ProductField.Part;
import io.storefleet.products.internal.sheet.Sheets;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How a product stands: what the store tells, and what was changed from here so lately that it may not tell it yet. */
@Component
class Reading {

    private final LiveProducts live;
    private final Recent recent;

    Reading(LiveProducts live, Recent recent) {
        this.live = live;
        this.recent = recent;
    }

    /**
     * How it stands.
     *
     * @param there whether the store shows it, and it was not deleted from here a moment ago
     * @param taken whether its path is taken, perhaps by what was made from here a moment ago
     * @param values empty when it is not there
     * @param rest of its pricing that has no name here, to be sent back with it
     */
    record Now(boolean there, boolean taken, SortedMap<String, String> values, boolean settling, Rest rest) {

        static final Now NOTHING = new Now(false, false, new TreeMap<>(), false, Rest.NONE);
    }

    Now now(StoreId store, ProductPath path, CallOptions options) {
        var done = recent.done(target(store, path));
        var found = live.find(store, path, options);
        return of(
                found.map(Sheets::of).orElseGet(TreeMap::new),
                found.isPresent(),
                done,
                found.map(product -> product.pricing().rest()).orElse(Rest.NONE));
    }

    /** The same for a product that was read along with others. */
    Now now(StoreId store, Product product) {
        return of(
                Sheets.of(product),
                true,
                recent.done(target(store, product.path())),
                product.pricing().rest());
    }

    private static Now of(SortedMap<String, String> values, boolean there, List<IntentView> done, Rest rest) {
        var last = done.stream()
                .map(IntentView::kind)
                .filter(kind -> Set.of("product.create", "product.delete").contains(kind))
                .reduce((one, later) -> later)
                .orElse("");
        var is = there && !last.equals("product.delete");
        var over = is ? withoutOffers(Recent.over(values, done)) : new TreeMap<String, String>();
        return new Now(is, is || last.equals("product.create"), over, !done.isEmpty(), rest);
    }

    private static SortedMap<String, String> withoutOffers(Map<String, String> values) {
        var kept = new TreeMap<>(values);
        kept.keySet().removeIf(Reading::isOffer);
        return kept;
    }

    private static boolean isOffer(String name) {
        return Sheets.parts(List.of(name)).contains(Part.OFFERS);
    }

    Now offers(StoreId store, ProductPath path, CallOptions options) {
        var done = recent.done(target(store, path));
        var values = Recent.over(Sheets.of(live.offers(store, path, options)), done);
        values.keySet().removeIf(name -> !isOffer(name));
        return new Now(true, true, values, !done.isEmpty(), Rest.NONE);
    }

    static Target target(StoreId store, ProductPath path) {
        return new Target(store, TargetKind.PRODUCT, path.value());
    }
}
