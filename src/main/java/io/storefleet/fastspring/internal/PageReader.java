package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reads the envelope of a list (contract 2.4). */
public final class PageReader {

    private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);

    private PageReader() {}

    /** The page; items the reader makes nothing of are left out. A next page that does not grow is none. */
    public static <T> Page<T> page(Answer answer, int asked, Function<JsonNode, Optional<T>> reader) {
        List<JsonNode> found = answer.clean();
        List<T> items = found.stream().map(reader).flatMap(Optional::stream).toList();
        if (items.size() < found.size()) {
            LOG.warn("Left out {} items of a page for want of a usable id", found.size() - items.size());
        }
        OptionalInt next = Json.integer(answer.root().path("nextPage"));
        OptionalInt total = Json.integer(answer.root().path("total"));
        boolean grows = !found.isEmpty() && next.isPresent() && next.getAsInt() > asked;
        boolean plausible = total.isPresent() && (total.getAsInt() > 0 || total.getAsInt() == 0 && found.isEmpty());
        return new Page<>(items, grows ? next : OptionalInt.empty(), plausible ? total : OptionalInt.empty());
    }
}
