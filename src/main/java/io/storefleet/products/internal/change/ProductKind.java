package io.storefleet.products.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.Refusal;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.Map;

/** One kind of change of a product; all are read back from its values. */
abstract class ProductKind implements ChangeKind {

    private final String name;

    ProductKind(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Verb verb() {
        return Verb.PRODUCT_EDIT;
    }

    @Override
    public final TargetKind target() {
        return TargetKind.PRODUCT;
    }

    @Override
    public final Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var path = new ProductPath(intended.target().id());
        return named(send(client, path, Requests.read(intended.request()))).map(value -> Map.of());
    }

    /** The service's keys are fields here and other things elsewhere: told in words of products. */
    private static Outcome<?> named(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(Refusal(var code, var text, var trace, var sent)) && sent
                ? new Outcome.Rejected<>(new Refusal("product-" + code, text, trace, true))
                : outcome;
    }

    abstract Outcome<?> send(FastSpring client, ProductPath path, Requests request);

    @Override
    public final Sight look(FastSpring client, Intended intended) {
        var path = new ProductPath(intended.target().id());
        return look(client, path, Requests.read(intended.request()), intended.before());
    }

    abstract Sight look(FastSpring client, ProductPath path, Requests request, Map<String, String> before);

    /** Done when everything wanted is there, not done when nothing of it is; else others had a hand in it, or it is on its way. */
    static Sight compared(Map<String, String> there, Requests request, Map<String, String> before) {
        var changes = request.changes();
        if (changes.entrySet().stream()
                .allMatch(each -> there.getOrDefault(each.getKey(), "").equals(each.getValue()))) {
            return new Sight.Done(Map.of());
        }
        var same = changes.keySet().stream()
                .allMatch(name -> there.getOrDefault(name, "").equals(before.getOrDefault(name, "")));
        return same ? new Sight.NotDone() : new Sight.Unclear("changed-since");
    }
}
