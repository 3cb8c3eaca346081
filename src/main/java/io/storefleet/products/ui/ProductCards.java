package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Fulfillment;
import io.storefleet.products.ProductDetail;
import io.storefleet.products.ProductField;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a product's page. */
record ProductCards(ProductDetail product, StoreId store, FieldWords words) {

    private static final List<ProductField> TEXTS = List.of(
            ProductField.DISPLAY,
            ProductField.BADGE,
            ProductField.SUMMARY,
            ProductField.ACTION,
            ProductField.FULL,
            ProductField.INSTRUCTIONS);

    /** Told elsewhere on the page. */
    private static final Set<ProductField> ELSEWHERE = Set.of(ProductField.PRICE);

    Card prices() {
        var names = product.fields().keySet().stream()
                .filter(name -> name.startsWith(ProductField.PRICE.of("")))
                .toList();
        if (names.isEmpty()) {
            return new Card(words.say("prices"), quiet(words.say("prices.none")));
        }
        var facts = new Facts();
        names.forEach(name -> facts.fact(name.substring(6), value(name)));
        return new Card(words.say("prices"), facts);
    }

    private String value(String name) {
        return words.value(name, product.fields().getOrDefault(name, ""));
    }

    Optional<Card> terms() {
        var facts = new Facts();
        var names = product.fields().keySet().stream()
                .filter(name -> ProductField.named(name).part() == ProductField.Part.PRICING)
                .filter(name -> !ELSEWHERE.contains(ProductField.named(name)))
                .sorted(java.util.Comparator.comparing(ProductField::named))
                .toList();
        names.forEach(name -> facts.fact(words.label(name), value(name)));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Card(words.say("terms"), facts));
    }

    Card texts() {
        var languages = new TreeSet<String>();
        product.fields()
                .keySet()
                .forEach(name -> ProductField.parse(name)
                        .filter(each -> TEXTS.contains(each.field()))
                        .ifPresent(each -> languages.add(each.key())));
        var parts = new ArrayList<Component>();
        for (var language : languages) {
            parts.add(new H3(words.language(language)));
            var facts = new Facts();
            for (var field : TEXTS) {
                var text = product.fields().get(field.of(language));
                if (text != null) {
                    facts.fact(words.label(field), text);
                }
            }
            parts.add(facts);
        }
        return new Card(words.say("texts"), parts.toArray(Component[]::new));
    }

    Card offers() {
        var offers = product.product().offers();
        if (offers.stream().allMatch(offer -> offer.items().isEmpty())) {
            return new Card(words.say("offers"), quiet(words.say("offers.none")));
        }
        var facts = new Facts();
        for (var offer : offers) {
            var links = new Div();
            offer.display().forEach((language, text) -> links.add(new Div(quiet(language + ": " + text))));
            links.add(products(offer.items()));
            facts.fact(words.say("offers." + offer.type()), links);
        }
        return new Card(words.say("offers"), facts);
    }

    private Div products(Collection<ProductPath> paths) {
        var links = new Div();
        links.addClassName("sf-row");
        paths.forEach(path -> links.add(link(path)));
        return links;
    }

    private PageLink link(ProductPath path) {
        return new PageLink(
                Places.here().product(store.value(), path.value()),
                product.names().getOrDefault(path.value(), path.value()));
    }

    Optional<Card> fulfillments() {
        var all = product.product().fulfillments().byId();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        all.values().forEach(each -> list.add(fulfillment(each)));
        return Optional.of(new Card(words.say("fulfillments"), list, quiet(words.say("fulfillments.text"))));
    }

    private ListItem fulfillment(Fulfillment each) {
        var facts = new ArrayList<String>();
        if (each.applicability() != null) {
            facts.add(words.word(each.applicability().toString()));
        }
        if (each.display() != null) {
            facts.add(each.display());
        }
        if (each.size() != null) {
            facts.add(words.say("fulfillments.size", each.size()));
        }
        if (each.behavior() != null) {
            facts.add(words.word(each.behavior().toString()));
        }
        if (!each.previous().isEmpty()) {
            facts.add(words.say("fulfillments.previous", each.previous().size()));
        }
        var about = new Div(new Span(each.name() == null ? each.id() : each.name()), quiet(String.join(" · ", facts)));
        about.addClassName("sf-line-about");
        return new ListItem(about);
    }

    List<Card> aside() {
        var cards = new ArrayList<Card>();
        cards.add(known());
        cards.add(around());
        var attributes = product.product().attributes();
        if (!attributes.isEmpty()) {
            var facts = new Facts();
            attributes.forEach(facts::fact);
            cards.add(new Card(words.say("attributes"), facts));
        }
        return cards;
    }

    private Card known() {
        var listing = product.product().listing();
        var facts = new Facts()
                .fact(
                        words.say("form.path"),
                        new Copyable(product.product().path().value()));
        if (product.product().parent() != null) {
            facts.fact(words.say("parent"), link(product.product().parent()));
        }
        facts.fact(words.label(ProductField.SKU), listing.sku())
                .fact(words.label(ProductField.FORMAT), value("format"))
                .fact(words.label(ProductField.TAXCODE), taxcode())
                .fact(
                        words.say("quotable"),
                        listing.quotable() == null ? null : words.word(listing.quotable() ? "yes" : "no"));
        var rank = product.product().presentation().rank();
        if (rank != null) {
            facts.fact(words.label(ProductField.RANK), rank.toString());
        }
        var image = product.product().presentation().image();
        if (image != null && image.startsWith("https://")) {
            var link = new Anchor(image, words.say("image.open"));
            link.setTarget("_blank");
            link.setRouterIgnore(true);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact(words.label(ProductField.IMAGE), link);
        }
        return new Card(words.say("known"), facts);
    }

    private String taxcode() {
        var tax = product.product().listing().tax();
        var code = tax.code() == null ? "" : tax.code();
        return tax.description() == null ? code : code + " · " + tax.description();
    }

    private Card around() {
        var path = product.product().path().value();
        var query = "product:" + path;
        var links = new Div(
                new PageLink(Places.here().ordersOf(query), words.say("orders")),
                new PageLink(Places.here().subscriptionsOf(query), words.say("subscriptions")));
        links.addClassName("sf-stack");
        var facts = new Facts().fact(words.say("lists"), links);
        var coupons = new Div();
        coupons.addClassName("sf-row");
        product.coupons()
                .forEach(coupon -> coupons.add(new PageLink(Places.here().coupon(store.value(), coupon), coupon)));
        facts.fact(words.say("coupons"), product.coupons().isEmpty() ? new Span("–") : coupons);
        return new Card(words.say("around"), facts);
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
