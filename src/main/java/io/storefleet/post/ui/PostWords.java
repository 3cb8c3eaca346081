package io.storefleet.post.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.post.PostProblem;
import io.storefleet.post.Sent;
import java.util.Locale;

/** Outcomes and problems of mail in words. */
final class PostWords {

    private PostWords() {}

    static String sentence(Component page, PostProblem problem) {
        return page.getTranslation(
                "post.problem." + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String sentence(Component page, Sent sent) {
        return switch (sent) {
            case Sent.Accepted _ -> page.getTranslation("post.sent.accepted");
            case Sent.Unknown _ -> page.getTranslation("post.sent.unknown");
            case Sent.Refused refused -> refused(page, refused);
        };
    }

    private static String refused(Component page, Sent.Refused refused) {
        var sentence = page.getTranslation("post.sent." + refused.code());
        return refused.words().isEmpty()
                ? sentence
                : sentence + " " + page.getTranslation("post.sent.words", refused.words());
    }
}
