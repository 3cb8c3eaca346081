package io.storefleet.search.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static io.storefleet.search.ScriptedSearch.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.search.RecentThings;
import io.storefleet.search.ScriptedSearch;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.uikit.AccountLinkCopy;
import io.storefleet.uikit.Background;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** The palette with a search that answers by script, and what somebody does with it. */
abstract class PaletteFixture extends KaribuViewTest {

    protected final Hit.Where aurora = new Hit.Where(StoreId.next(), "Aurora");
    protected final Hit.Where fernlab = new Hit.Where(StoreId.next(), "Fernlab");
    protected final Hit anna = account(aurora, "aLq3vTz0RkW1nB8s5YcD2g", "Anna Lindqvist", "a.lindqvist@example.org");
    protected final ScriptedSearch search = new ScriptedSearch();
    protected final Remembered recents = new Remembered();
    protected final Copied links = new Copied();

    protected PaletteFixture(ApplicationContext context) {
        super(context);
    }

    /** What was opened, and what is said to have been. */
    protected static final class Remembered implements RecentThings {
        final List<String> opened = new CopyOnWriteArrayList<>();
        List<Hit> latest = List.of();

        @Override
        public void opened(ObjectKind kind, StoreId store, String id) {
            opened.add(id);
        }

        @Override
        public List<Hit> latest(int limit) {
            return latest;
        }
    }

    /** Whose link was copied; offered in one store only. */
    protected final class Copied implements AccountLinkCopy {
        final List<String> accounts = new ArrayList<>();

        @Override
        public boolean offered(UUID store, String account) {
            return store.equals(aurora.id().value());
        }

        @Override
        public void copy(Component origin, UUID store, String account) {
            accounts.add(account);
        }
    }

    protected Palette palette() {
        open(at("stores"));
        var clock = Clock.fixed(ScriptedSearch.NOW, ZoneOffset.UTC);
        var background = context.getBean(Background.class);
        var palette = new Palette(new Finding(
                search, recents, new Finding.Copying(links, (origin, store, account) -> {}), background, clock));
        UI.getCurrent().add(palette);
        return palette;
    }

    /** As the browser tells of a text. */
    protected static void ask(Palette palette, String text, int number) {
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("event.detail.text", text).put("event.detail.number", number);
        _fireDomEvent(palette, "palette-ask", facts);
    }

    protected static void choose(Palette palette, String key, boolean copy) {
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("event.detail.key", key).put("event.detail.copy", copy);
        _fireDomEvent(palette, "palette-choose", facts);
    }

    protected static Stream<Element> within(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(PaletteFixture::within));
    }

    protected static List<Element> options(Palette palette) {
        return within(palette.getElement())
                .filter(each -> "option".equals(each.getAttribute("role")))
                .toList();
    }

    protected static List<String> texts(Palette palette) {
        return options(palette).stream().map(Element::getTextRecursively).toList();
    }

    protected static String key(Palette palette, String text) {
        return options(palette).stream()
                .filter(option -> option.getTextRecursively().contains(text))
                .map(option -> option.getAttribute("id"))
                .findFirst()
                .orElseThrow();
    }

    protected static void shows(Palette palette, String text, int number) throws InterruptedException {
        ask(palette, text, number);
        await(
                "the list for " + number,
                () -> String.valueOf(number).equals(palette.getElement().getAttribute("data-shown")));
    }

    protected static String whole(Palette palette) {
        return palette.getElement().getTextRecursively();
    }
}
