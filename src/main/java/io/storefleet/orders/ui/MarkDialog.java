package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderActions.Item;
import io.storefleet.orders.OrderActions.Standing;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.orders.ui.OrderActionBar.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tags of an order and attributes of its items; what was there is kept by the open page only, to take it back. */
final class MarkDialog {

    private final OrderTools tools;
    private final Where where;
    private final MarkFields tags;
    private final Map<Item, MarkFields> items = new LinkedHashMap<>();
    private final ChangeDialog dialog;
    private Marking wanted = new Marking(Map.of(), Map.of());

    /** @param sent hears of the change, with what sets everything back that had a value */
    MarkDialog(Component page, OrderTools tools, Where where, BiConsumer<IntentView, Marking> sent) {
        this.tools = tools;
        this.where = where;
        var standing = where.standing();
        tags = new MarkFields(page.getTranslation("orders.mark.tags"), standing.tags());
        standing.items()
                .forEach(item -> items.put(
                        item,
                        new MarkFields(page.getTranslation("orders.mark.attributes", item.name()), item.attributes())));
        List<Component> content = new ArrayList<>();
        content.add(tags);
        content.addAll(items.values());
        content.add(new Paragraph(page.getTranslation("orders.mark.text")));
        var title = ChangeWords.kind(page, "order.tag");
        dialog = new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, page.getTranslation("orders.mark.confirm"), false),
                        standing.basis(),
                        this::sending,
                        content.toArray(Component[]::new))
                .sentences(new OrderSentences(page)::find)
                .afterwards(view -> sent.accept(view, back(standing, wanted)));
    }

    void open() {
        dialog.open();
    }

    private @Nullable Callable<IntentView> sending(ChangeDialog.Attempt attempt) {
        var ownTags = tags.marks();
        var attributes = new HashMap<String, Map<String, String>>();
        for (var item : items.entrySet()) {
            var marks = item.getValue().marks();
            if (marks == null) {
                return null;
            }
            attributes.put(item.getKey().product(), changed(item.getKey().attributes(), marks));
        }
        if (ownTags == null) {
            return null;
        }
        attributes.values().removeIf(Map::isEmpty);
        wanted = new Marking(changed(where.standing().tags(), ownTags), attributes);
        var ask = new Ask(where.store(), where.order(), attempt.token(), attempt.basis());
        var change = wanted;
        return () -> tools.actions().carryOut(ask, change);
    }

    /** What the person left alone is not sent, so that it stays as others may have set it meanwhile. */
    private static Map<String, String> changed(Map<String, String> shown, Map<String, String> now) {
        return now.entrySet().stream()
                .filter(each -> !each.getValue().equals(shown.get(each.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Marking back(Standing shown, Marking wanted) {
        var attributes = new HashMap<String, Map<String, String>>();
        shown.items()
                .forEach(item -> attributes.put(
                        item.product(),
                        old(item.attributes(), wanted.attributes().getOrDefault(item.product(), Map.of()))));
        attributes.values().removeIf(Map::isEmpty);
        return new Marking(old(shown.tags(), wanted.tags()), attributes);
    }

    private static Map<String, String> old(Map<String, String> shown, Map<String, String> wanted) {
        return shown.entrySet().stream()
                .filter(each -> wanted.containsKey(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
