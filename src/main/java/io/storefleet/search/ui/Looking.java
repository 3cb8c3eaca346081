package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.search.ui.Finding.Outcome;
import java.util.Optional;
import java.util.function.Consumer;

/** One search at a time for a page, in the background: what begins words is shown at once, what stands inside them follows. */
final class Looking {

    private final Component page;
    private final Finding finding;
    private Registration asking = () -> {};

    /** What somebody looks for, and how much of it is shown at most. */
    record Question(String text, Data data, int limit) {

        @Override
        public String toString() {
            return "Question[]";
        }
    }

    /** @param page whoever shows what is found; nothing is shown once it is gone */
    Looking(Component page, Finding finding) {
        this.page = page;
        this.finding = finding;
    }

    /** @param show told once or twice; nothing yet is not shown as nothing while there may be something inside words */
    void ask(Question question, Consumer<Outcome> show, Runnable failed) {
        ask(question, false, show, failed);
    }

    private void ask(Question question, boolean inside, Consumer<Outcome> show, Runnable failed) {
        stop();
        asking = finding.background()
                .run(
                        page,
                        () -> finding.look(question.text(), question.data(), question.limit(), inside),
                        outcome -> {
                            if (!outcome.deeper() || !outcome.hits().isEmpty()) {
                                show.accept(outcome);
                            }
                            if (outcome.deeper()) {
                                ask(question, true, show, failed);
                            }
                        },
                        problem -> failed.run());
    }

    /** Asks the stores themselves. */
    void live(String id, Consumer<Optional<Outcome>> found, Runnable failed) {
        stop();
        asking = finding.background().run(page, () -> finding.live(id), found::accept, problem -> failed.run());
    }

    /** Whatever is still looked for is not shown any more. */
    void stop() {
        asking.remove();
    }
}
