package io.storefleet.orders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.OrderId;
import io.storefleet.orders.Licence;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderDetail.Delivery;
import io.storefleet.orders.OrderDetail.Line;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Notices;
import java.util.List;

/** What the buyer got: files by name, licence keys behind dots until somebody who may asks for them, which goes on record. */
final class DeliveriesCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final String DOTS = "••••-••••-••••";

    private final transient OrderReads reads;
    private final transient StoreId store;
    private final transient OrderId order;
    private final transient OrderWords words;
    private final transient Runnable told;
    private final Facts files = new Facts();
    private final Facts keys = new Facts();

    /** @param told hears that keys were shown */
    DeliveriesCard(OrderReads reads, StoreId store, OrderDetail detail, OrderWords words, Runnable told) {
        this.told = told;
        this.reads = reads;
        this.store = store;
        this.order = detail.id();
        this.words = words;
        addClassName("sf-stack");
        for (var line : detail.lines()) {
            line.deliveries()
                    .forEach(delivery ->
                            (delivery.licence() ? keys : files).fact(name(line, delivery), value(delivery)));
        }
        files.setVisible(files.getComponentCount() > 0);
        keys.setVisible(keys.getComponentCount() > 0);
        add(files, keys);
        if (detail.lines().stream().flatMap(line -> line.deliveries().stream()).anyMatch(Delivery::licence)) {
            add(detail.sight().personal() ? reveal() : quiet(words.say("delivered.right", "account.personal")));
        }
    }

    private static String name(Line line, Delivery delivery) {
        return delivery.display() == null ? line.name() : delivery.display();
    }

    private Span value(Delivery delivery) {
        if (delivery.licence()) {
            var dots = quiet(DOTS);
            dots.addClassName("sf-id");
            dots.getElement().setAttribute("aria-label", words.say("delivered.hidden"));
            dots.getElement().setAttribute("role", "img");
            return dots;
        }
        return quiet(delivery.size() == null ? words.say("delivered.file") : words.size(delivery.size()));
    }

    private Div reveal() {
        var button = new Button(words.say("delivered.reveal"));
        button.setDisableOnClick(true);
        button.addClickListener(click -> reads.background()
                .run(
                        this,
                        () -> reads.orders().reveal(store, order),
                        licences -> {
                            remove(button.getParent().orElseThrow());
                            show(licences);
                            told.run();
                        },
                        problem -> {
                            button.setEnabled(true);
                            Notices.problem(words.say("delivered.failed"));
                        }));
        var row = new Div(button, quiet(words.say("delivered.recorded")));
        row.addClassName("sf-row");
        return row;
    }

    private void show(List<Licence> licences) {
        keys.removeAll();
        for (var licence : licences) {
            keys.fact(licence.display() == null ? licence.product() : licence.display(), new Copyable(licence.key()));
        }
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
