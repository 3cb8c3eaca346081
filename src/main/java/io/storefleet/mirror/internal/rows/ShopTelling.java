package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.products.Product;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns products and coupons into their rows. */
final class ShopTelling {

    private ShopTelling() {}

    static Telling of(Product product, Instant asOf) {
        var parent = product.parent() == null ? null : product.parent().value();
        var display = product.presentation().display();
        var format = product.listing().format();
        var words = new SearchText()
                .key(product.path().value())
                .key(parent)
                .key(product.listing().sku());
        display.values().forEach(words::words);
        var cells = new Cells()
                .text(255, parent)
                .text(255, english(display))
                .text(255, product.listing().sku())
                .text(63, format == null ? null : format.value())
                .whole(words.open())
                .whole(words.personal());
        return Telling.of(product.path().value(), null, asOf, cells, RawJson.of(product.raw()));
    }

    /** In English, or else in the first language there is. */
    static @Nullable String english(Map<String, String> texts) {
        return texts.getOrDefault(
                "en", texts.isEmpty() ? null : texts.values().iterator().next());
    }

    /** Other codes make another digest, for they are written together with the coupon. */
    static Telling of(CouponCodes coupon, Instant asOf) {
        var raw = RawJson.of(coupon.coupon().raw());
        var codes = new TreeSet<>(coupon.codes());
        var path = coupon.coupon().path().value();
        var words = new SearchText().key(path);
        var cells = new Cells().whole(codes.size());
        CouponCells.rule(cells, coupon.coupon());
        cells.whole(words.open()).whole(words.personal());
        var told = new RawJson(raw.kept(), raw.told() + "\n" + String.join("\n", codes));
        return Telling.of(path, null, asOf, cells, told);
    }
}
