package io.storefleet.search.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static io.storefleet.search.ScriptedSearch.account;
import static io.storefleet.search.ScriptedSearch.answer;
import static io.storefleet.search.ScriptedSearch.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.storefleet.search.ScriptedSearch;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the palette finds, in the hands of somebody. */
class PaletteTest extends PaletteFixture {

    PaletteTest(ApplicationContext context) {
        super(context);
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
    void looksInsideWordsAfterShowingWhatBeginsSo() throws Exception {
        var joanna = ScriptedSearch.account(aurora, "aJq3vTz0RkW1nB8s5YcD2g", "Joanna Berg", "j.berg@example.org");
        search.answers(request -> {
            var hits = request.inside() ? ScriptedSearch.answer(anna, joanna) : ScriptedSearch.answer(anna);
            return new SearchAnswer(
                    hits.people(), false, !request.inside(), hits.filling(), ScriptedSearch.NOW.minusSeconds(14));
        });
        as(agency.owner(), () -> {
            var palette = palette();
            ask(palette, "anna", 1);
            await("both looks", () -> texts(palette).stream().anyMatch(text -> text.contains("Joanna Berg")));
            assertThat(texts(palette).getFirst()).contains("Anna Lindqvist");
            assertThat(search.asked).extracting(SearchRequest::inside).containsExactly(false, true);
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
}
