package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.products.ProductActions.Standing;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** What was done to a product from here, with the way back to what was there before. */
record HistoryCard(ProductDetailView page, ProductTools tools, StoreId store, ProductPath path, boolean editable) {

    private static final Set<String> REVERSIBLE = Set.of("product.edit", "product.price", "product.offers");

    Card card(List<IntentView> changes) {
        var words = new FieldWords(page);
        if (changes.isEmpty()) {
            return new Card(words.say("changes"), quiet(words.say("changes.none")));
        }
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        changes.forEach(intent -> list.add(line(intent, words)));
        return new Card(words.say("changes"), list);
    }

    private ListItem line(IntentView intent, FieldWords words) {
        var facts = ChangeWords.facts(page, intent.told().facts());
        var name = tools.around().colleagues().name(intent.by().member());
        var about = new Div(
                new PageLink(
                        Places.here().change(intent.id().value()),
                        ChangeWords.kind(page, intent.kind()) + (facts.isEmpty() ? "" : " · " + facts)),
                quiet(words.formats().time(intent.when().written()) + (name.isEmpty() ? "" : " · " + name)));
        about.addClassName("sf-line-about");
        var end = new Div(ChangeWords.state(page, intent.state()));
        end.addClassName("sf-row");
        if (editable && intent.state() == IntentState.CONFIRMED && REVERSIBLE.contains(intent.kind())) {
            end.add(back(intent, words));
        }
        return new ListItem(about, end);
    }

    private Component back(IntentView intent, FieldWords words) {
        var button = new Button(words.say("back"));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        Callable<Standing> reading = intent.kind().equals("product.offers")
                ? () -> tools.actions().offers(store, path)
                : () -> tools.actions().standing(store, path);
        button.addClickListener(click -> tools.background()
                .run(
                        page,
                        reading,
                        now -> {
                            button.setEnabled(true);
                            new ProductDialogs(page, tools, store, page::sent)
                                    .back(path, now, before(intent))
                                    .open();
                        },
                        problem -> {
                            button.setEnabled(true);
                            Notices.problem(words.of(problem));
                        }));
        return button;
    }

    /** What was there in each field that was changed. */
    private static Map<String, String> before(IntentView intent) {
        return new TreeMap<>(intent.told().before());
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
