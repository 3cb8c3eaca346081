package io.storefleet.search.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static io.storefleet.search.ScriptedSearch.account;
import static io.storefleet.search.ScriptedSearch.answer;
import static io.storefleet.search.ScriptedSearch.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Completion;
import io.storefleet.search.Hit;
import io.storefleet.search.RecentThings;
import io.storefleet.search.ScriptedSearch;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchProblem;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.uikit.AccountLinkCopy;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.CommandPalette.Way;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** The palette in the hands of somebody, with a search that answers by script. */
class PaletteTest extends KaribuViewTest {

    private final Hit.Where aurora = new Hit.Where(StoreId.next(), "Aurora");
    private final Hit.Where fernlab = new Hit.Where(StoreId.next(), "Fernlab");
    private final Hit anna = account(aurora, "aLq3vTz0RkW1nB8s5YcD2g", "Anna Lindqvist", "a.lindqvist@example.org");
    private final ScriptedSearch search = new ScriptedSearch();
    private final Remembered recents = new Remembered();
    private final Copied links = new Copied();

    PaletteTest(ApplicationContext context) {
        super(context);
    }

    /** What was opened, and what is said to have been. */
    private static final class Remembered implements RecentThings {
        private final List<String> opened = new CopyOnWriteArrayList<>();
        private List<Hit> latest = List.of();

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
    private final class Copied implements AccountLinkCopy {
        private final List<String> accounts = new ArrayList<>();

        @Override
        public boolean offered(UUID store, String account) {
            return store.equals(aurora.id().value());
        }

        @Override
        public void copy(Component origin, UUID store, String account) {
            accounts.add(account);
        }
    }

    private Palette palette() {
        open(at("stores"));
        var clock = Clock.fixed(ScriptedSearch.NOW, ZoneOffset.UTC);
        var background = context.getBean(Background.class);
        var palette = new Palette(new Finding(
                search, recents, new Finding.Copying(links, (origin, store, account) -> {}), background, clock));
        UI.getCurrent().add(palette);
        return palette;
    }

    /** As the browser tells of a text. */
    private static void ask(Palette palette, String text, int number) {
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("event.detail.text", text).put("event.detail.number", number);
        _fireDomEvent(palette, "palette-ask", facts);
    }

    private static void choose(Palette palette, String key, boolean copy) {
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("event.detail.key", key).put("event.detail.copy", copy);
        _fireDomEvent(palette, "palette-choose", facts);
    }

    private static Stream<Element> within(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(PaletteTest::within));
    }

    private static List<Element> options(Palette palette) {
        return within(palette.getElement())
                .filter(each -> "option".equals(each.getAttribute("role")))
                .toList();
    }

    private static List<String> texts(Palette palette) {
        return options(palette).stream().map(Element::getTextRecursively).toList();
    }

    private static String key(Palette palette, String text) {
        return options(palette).stream()
                .filter(option -> option.getTextRecursively().contains(text))
                .map(option -> option.getAttribute("id"))
                .findFirst()
                .orElseThrow();
    }

    private static void shows(Palette palette, String text, int number) throws InterruptedException {
        ask(palette, text, number);
        await(
                "the list for " + number,
                () -> String.valueOf(number).equals(palette.getElement().getAttribute("data-shown")));
    }

    private static String whole(Palette palette) {
        return palette.getElement().getTextRecursively();
    }

    @Test
    void listsPeopleWithTheirThingsAndNamesStoreAndData() throws Exception {
        var tried = order(fernlab, "oLq3vTz0RkW1nB8s5YcD2g", "FER251122-4417-90213", false);
        search.answers(request -> new SearchAnswer(
                List.of(new SearchAnswer.Person(List.of(anna, tried))),
                false,
                false,
                List.of("Fernlab"),
                ScriptedSearch.NOW.minusSeconds(14)));
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindq", 1);
            assertThat(texts(palette).getFirst()).contains("Anna Lindqvist", "a.lindqvist@example.org", "Aurora");
            assertThat(texts(palette).get(1)).contains("FER251122-4417-90213", "Fernlab", say("search.data.test"));
            assertThat(within(palette.getElement()).filter(each -> "mark".equals(each.getTag())))
                    .extracting(Element::getText)
                    .contains("Lindq", "lindq");
            assertThat(whole(palette))
                    .contains(
                            say("search.filling.one", "Fernlab"),
                            say("search.found", 2),
                            say("search.age.seconds", 14));
        });
    }

    @Test
    void opensAnAccountAndRemembersIt() throws Exception {
        search.answers(request -> answer(anna));
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindq", 1);
            choose(palette, key(palette, "a.lindqvist"), false);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                    .isEqualTo(at("accounts/" + aurora.id() + "/" + anna.id()));
            await("it is remembered", () -> recents.opened.equals(List.of(anna.id())));
            assertThat(options(palette)).isEmpty();
        });
    }

    @Test
    void copiesALinkOnlyWhereThePersonMayHaveOne() throws Exception {
        var per = account(fernlab, "bLq3vTz0RkW1nB8s5YcD2g", "Per Lindquist", "per@example.org");
        search.answers(request -> answer(anna, per));
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindq", 1);
            var may = say("search.key.copy");
            assertThat(texts(palette))
                    .filteredOn(text -> text.contains(may))
                    .singleElement()
                    .asString()
                    .contains("Anna");
            choose(palette, key(palette, "per@example.org"), true);
            assertThat(links.accounts).isEmpty();
            choose(palette, key(palette, "a.lindqvist"), true);
            assertThat(links.accounts).containsExactly(anna.id());
        });
    }

    @Test
    void dropsTheAnswerToAnOlderText() throws Exception {
        var slow = new CountDownLatch(1);
        search.answers(request -> {
            if (request.text().equals("lin")) {
                awaitQuietly(slow);
                return answer(account(aurora, "cLq3vTz0RkW1nB8s5YcD2g", "Older answer", "old@example.org"));
            }
            return answer(anna);
        });
        as(agency.owner(), () -> {
            var palette = palette();
            ask(palette, "lin", 1);
            shows(palette, "lindq", 2);
            slow.countDown();
            shows(palette, "lindqv", 3);
            assertThat(texts(palette)).noneMatch(text -> text.contains("Older"));
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void takesNoChoiceFromAnOlderList() throws Exception {
        search.answers(request -> answer(anna));
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindq", 1);
            var old = key(palette, "a.lindqvist");
            shows(palette, "lindqv", 2);
            choose(palette, old, false);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(at("stores"));
        });
    }

    @Test
    void offersPagesAndActionsThatFitTheText() throws Exception {
        var gone = new ArrayList<String>();
        as(agency.owner(), () -> {
            var palette = palette();
            palette.offer(
                    () -> List.of(new Way("Accounts", () -> gone.add("accounts"))),
                    () -> List.of(new Way("Add a store…", () -> gone.add("store"))));
            shows(palette, "", 1);
            assertThat(texts(palette)).containsExactly("Accounts", "Add a store…");
            assertThat(whole(palette)).contains(say("search.teach"));
            shows(palette, "stor ad", 2);
            assertThat(texts(palette)).containsExactly("Add a store…", say("search.data.also"));
            choose(palette, key(palette, "Add a store…"), false);
            assertThat(gone).containsExactly("store");
        });
    }

    @Test
    void beginsWithWhatWasOpenedLately() throws Exception {
        recents.latest = List.of(anna);
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "", 1);
            assertThat(texts(palette)).singleElement().asString().contains("Anna Lindqvist");
            assertThat(whole(palette)).contains(say("search.section.recent"));
            assertThat(search.asked).isEmpty();
        });
    }

    @Test
    void saysWhatIsWrongAndWhere() throws Exception {
        search.answers(request -> {
            throw new SearchProblem(SearchProblem.Kind.UNKNOWN_FIELD, 4, 9);
        });
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "ann sttus:overdue", 1);
            assertThat(whole(palette)).contains(say("search.problem.unknown-field", "sttus", 5));
            assertThat(within(palette.getElement()).filter(each -> "alert".equals(each.getAttribute("role"))))
                    .hasSize(1);
        });
    }

    @Test
    void proposesHowToGoOnInsteadOfBlaming() throws Exception {
        search.answers(request -> {
            throw new SearchProblem(SearchProblem.Kind.UNKNOWN_STATUS, 7, 9);
        });
        search.completes(text -> List.of(new Completion("status:overdue ", "status:overdue")));
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "status:ov", 1);
            assertThat(palette.getElement().getAttribute("data-completion")).isEqualTo("status:overdue ");
            assertThat(whole(palette))
                    .contains("status:overdue")
                    .doesNotContain(say("search.problem.unknown-status", "ov", 8));
            search.completes(text -> List.of());
            search.answers(request -> answer());
            shows(palette, "lindq", 2);
            assertThat(palette.getElement().hasAttribute("data-completion")).isFalse();
        });
    }

    @Test
    void looksInTheStoresThemselvesForAnId() throws Exception {
        var wanted = order(aurora, "oLq3vTz0RkW1nB8s5YcD2g", "AUR260601-4417-90213", true);
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindqvist", 1);
            assertThat(texts(palette)).containsExactly(say("search.data.also"));
            shows(palette, "AUR260601-4417-90213", 2);
            var look = key(palette, say("search.live", "AUR260601-4417-90213"));
            choose(palette, look, false);
            assertThat(whole(palette)).contains(say("search.live.looking"));
            await("the stores answer", () -> whole(palette).contains(say("search.live.nothing")));
            search.live(wanted);
            shows(palette, "AUR260601-4417-90213", 3);
            choose(palette, key(palette, say("search.live", "AUR260601-4417-90213")), false);
            await("the order", () -> texts(palette).getFirst().contains("€240.00"));
        });
    }

    @Test
    void searchesLiveDataUntilToldOtherwise() throws Exception {
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindqvist", 1);
            assertThat(search.asked.getLast().data()).isEqualTo(Data.LIVE);
            choose(palette, key(palette, say("search.data.also")), false);
            await("all data", () -> search.asked.getLast().data() == Data.ALL);
        });
    }

    @Test
    void leavesNothingOfAnybodyBehindWhenItCloses() throws Exception {
        search.answers(request -> answer(anna));
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindq", 1);
            _fireDomEvent(palette, "close");
            assertThat(whole(palette)).doesNotContain("Anna", "lindqvist");
            assertThat(Optional.ofNullable(palette.getElement().getAttribute("data-shown")))
                    .isEmpty();
        });
    }

    @Test
    void saysSoWhenTheSearchFails() throws Exception {
        search.answers(request -> {
            throw new IllegalStateException("the database is away");
        });
        as(agency.owner(), () -> {
            var palette = palette();
            shows(palette, "lindq", 1);
            assertThat(whole(palette)).contains(say("search.failed")).doesNotContain("database");
        });
    }
}
