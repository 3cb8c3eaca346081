package io.storefleet.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All words a user sees, in English and German: one pair of files a module, {@code messages-<module>.properties}. */
@Configuration(proxyBeanMethods = false)
class MessageFiles {

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages-*.properties");
        source.setBasenames(Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .filter(name -> !name.contains("_"))
                .map(name -> name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    I18NProvider words(MessageSource source) {
        return new Words(source);
    }

    /** Hands the texts to Vaadin; a missing key shows itself, and a test makes sure that none is missing. */
    private record Words(MessageSource source) implements I18NProvider {

        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.ENGLISH, Locale.GERMAN);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... params) {
            return Objects.requireNonNullElse(source.getMessage(key, params, key, locale), key);
        }
    }
}
