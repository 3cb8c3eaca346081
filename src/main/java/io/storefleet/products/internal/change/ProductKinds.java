package io.storefleet.products.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Pricing.Rest;
import io.storefleet.fastspring.products.SavedProduct;
import io.storefleet.intents.Sight;
import io.storefleet.products.internal.sheet.Drafts;
import io.storefleet.products.internal.sheet.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of changes of a product, each with the one call that makes it. */
@Configuration(proxyBeanMethods = false)
class ProductKinds {

    @Bean
    ProductKind productCreate() {
        return saving("product.create");
    }

    @Bean
    ProductKind productEdit() {
        return saving("product.edit");
    }

    @Bean
    ProductKind productPrice() {
        return saving("product.price");
    }

    private static ProductKind saving(String name) {
        return new ProductKind(name) {
            @Override
            Outcome<?> send(FastSpring client, ProductPath path, Requests request) {
                Outcome<SavedProduct> outcome = Objects.requireNonNull(client.products()
                        .save(List.of(Drafts.of(path, request.after(), request.parts(), new Rest(request.rest()))))
                        .get(path));
                return outcome;
            }

            @Override
            Sight look(FastSpring client, ProductPath path, Requests request, Map<String, String> before) {
                var there = LiveProducts.read(client, path).map(Sheets::of);
                return there.isEmpty() ? new Sight.NotDone() : compared(there.get(), request, before);
            }
        };
    }

    @Bean
    ProductKind productOffers() {
        return new ProductKind("product.offers") {
            @Override
            Outcome<?> send(FastSpring client, ProductPath path, Requests request) {
                return client.products()
                        .saveOffers(
                                path,
                                Drafts.offers(request.after(), request.changes().keySet()));
            }

            @Override
            Sight look(FastSpring client, ProductPath path, Requests request, Map<String, String> before) {
                return compared(Sheets.of(client.products().offers(path)), request, before);
            }
        };
    }

    @Bean
    ProductKind productDelete() {
        return new ProductKind("product.delete") {
            @Override
            Outcome<?> send(FastSpring client, ProductPath path, Requests request) {
                return Objects.requireNonNull(
                        client.products().delete(List.of(path)).get(path));
            }

            @Override
            Sight look(FastSpring client, ProductPath path, Requests request, Map<String, String> before) {
                return LiveProducts.read(client, path).isEmpty() ? new Sight.Done(Map.of()) : new Sight.NotDone();
            }
        };
    }
}
