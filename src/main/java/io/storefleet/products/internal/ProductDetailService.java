package io.storefleet.products.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.PriceQuery;
import io.storefleet.fastspring.products.Product;
import io.storefleet.fastspring.products.ProductPrices;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.MirrorObjects.Kept;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.ShownJson;
import io.storefleet.products.ProductDetail;
import io.storefleet.products.ProductDetails;
import io.storefleet.products.internal.sheet.Sheets;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Single products, out of the copy first. */
@Service
class ProductDetailService implements ProductDetails {

    private static final int MOST_NAMES = 2_000;
    private static final int MOST_COUPONS = 20;

    private final ProductDesk desk;
    private final Copy copy;
    private final StoreClients clients;

    /** The copy, the way to bring it up to date, and lines about what is in it. */
    @Component
    record Copy(Mirror mirror, MirrorObjects objects, ProductRows rows) {}

    ProductDetailService(ProductDesk desk, Copy copy, StoreClients clients) {
        this.desk = desk;
        this.copy = copy;
        this.clients = clients;
    }

    @Override
    public ProductDetail find(StoreId store, ProductPath product) {
        desk.require(Verb.PRODUCT_VIEW, store);
        var kept = copy.objects().findOrPull(store, ObjectKind.PRODUCT, product.value());
        return detail(store, kept.orElseThrow(NothingHereException::new));
    }

    @Override
    public ProductDetail refresh(StoreId store, ProductPath product) {
        desk.require(Verb.PRODUCT_VIEW, store);
        if (!copy.mirror().pull(store, ObjectKind.PRODUCT, product.value())) {
            throw new NothingHereException();
        }
        var kept = copy.objects().find(store, ObjectKind.PRODUCT, product.value());
        return detail(store, kept.orElseThrow(NothingHereException::new));
    }

    @Override
    public ProductPrices prices(StoreId store, ProductPath product) {
        desk.require(Verb.PRODUCT_VIEW, store);
        var client = clients.client(store).with(CallOptions.person());
        try {
            return client.products().prices(product, PriceQuery.all());
        } catch (FastSpringException problem) {
            if (!(problem instanceof FastSpringException.RequestRefused)) {
                clients.troubled(store, problem);
            }
            throw problem;
        }
    }

    @Override
    public Map<String, String> names(StoreId store) {
        desk.require(Verb.PRODUCT_VIEW, store);
        return copy.rows().names(store, MOST_NAMES);
    }

    private ProductDetail detail(StoreId store, Kept kept) {
        var product = Product.parse(kept.raw()).orElseThrow(NothingHereException::new);
        var fields = Sheets.of(product);
        var others = new LinkedHashSet<ProductPath>();
        product.offers().forEach(offer -> others.addAll(offer.items()));
        if (product.parent() != null) {
            others.add(product.parent());
        }
        return new ProductDetail(
                product,
                fields,
                copy.rows().names(store, others),
                desk.may(Verb.COUPON_VIEW, store)
                        ? copy.rows().coupons(store, product.path(), MOST_COUPONS)
                        : List.of(),
                ShownJson.of(kept.raw(), true),
                kept.asOf());
    }
}
