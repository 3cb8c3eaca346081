package io.storefleet.mailings.internal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.TemplateFault.Kind;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A text with placeholders that was read and found to hold nothing else: no section, no include, no way to an object. */
final class Wording {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .standardsMode(true)
            .strictSections(true)
            .defaultValue("")
            .withLoader(name -> {
                throw new MustacheException("no includes");
            })
            .withCollector(new Plain());

    private final Template template;
    private final Set<Placeholder> placeholders;

    private Wording(Template template, Set<Placeholder> placeholders) {
        this.template = template;
        this.placeholders = placeholders;
    }

    /** A text that is none of ours. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Kind kind;

        Unfit(Kind kind, String detail) {
            super(detail);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    /** @throws Unfit for anything but text and known placeholders */
    static Wording read(String text) {
        try {
            var template = COMPILER.compile(text);
            var found = new Found();
            template.visit(found);
            return new Wording(template, found.placeholders);
        } catch (MustacheException unreadable) {
            throw new Unfit(Kind.UNREADABLE, "");
        }
    }

    Set<Placeholder> placeholders() {
        return placeholders;
    }

    String with(Map<Placeholder, String> values) {
        return template.execute(new Values(values));
    }

    /** What is known; not a map, so that the library has no way to it but ours. */
    private record Values(Map<Placeholder, String> known) {
        String of(String key) {
            return Placeholder.ofKey(key).map(known::get).orElse("");
        }
    }

    /** Values by name and nothing else: no methods, no fields, no lists. */
    private static final class Plain implements Mustache.Collector {

        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Values ? (values, key) -> ((Values) values).of(key) : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /** Walks a template and refuses what is no placeholder of ours. */
    private static final class Found implements Mustache.Visitor {

        private final Set<Placeholder> placeholders = EnumSet.noneOf(Placeholder.class);

        @Override
        public void visitText(String text) {
            // Half a placeholder would stand in the mail.
            if (text.contains("{{") || text.contains("}}")) {
                throw new Unfit(Kind.UNREADABLE, "");
            }
        }

        @Override
        public void visitVariable(String name) {
            Optional<Placeholder> known = Placeholder.ofKey(name);
            placeholders.add(known.orElseThrow(() -> new Unfit(Kind.UNKNOWN_PLACEHOLDER, name)));
        }

        @Override
        public boolean visitInclude(String name) {
            throw new Unfit(Kind.ONLY_PLACEHOLDERS, name);
        }

        @Override
        public boolean visitParent(String name) {
            throw new Unfit(Kind.ONLY_PLACEHOLDERS, name);
        }

        @Override
        public boolean visitBlock(String name) {
            throw new Unfit(Kind.ONLY_PLACEHOLDERS, name);
        }

        @Override
        public boolean visitSection(String name) {
            throw new Unfit(Kind.ONLY_PLACEHOLDERS, name);
        }

        @Override
        public boolean visitInvertedSection(String name) {
            throw new Unfit(Kind.ONLY_PLACEHOLDERS, name);
        }
    }
}
