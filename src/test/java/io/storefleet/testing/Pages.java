package io.storefleet.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** The application's own pages, layouts and error pages for Karibu, whose scan passes over what is not public. */
final class Pages {

    private Pages() {}

    /** Without Karibu's own error pages: they answer for the same exceptions as ours. */
    @SuppressWarnings("unchecked")
    static Routes all() {
        Set<Class<? extends Component>> pages = new LinkedHashSet<>();
        Set<Class<? extends HasErrorParameter<?>>> errors = new LinkedHashSet<>();
        for (var page : find(new AnnotationTypeFilter(Route.class), new AnnotationTypeFilter(Layout.class))) {
            pages.add(page.asSubclass(Component.class));
        }
        for (var error : find(new AssignableTypeFilter(HasErrorParameter.class))) {
            errors.add((Class<? extends HasErrorParameter<?>>) error);
        }
        return new Routes(pages, errors, true);
    }

    private static Set<Class<?>> find(TypeFilter... filters) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        for (var filter : filters) {
            scan.addIncludeFilter(filter);
        }
        Set<Class<?>> found = new LinkedHashSet<>();
        scan.findCandidateComponents("io.storefleet")
                .forEach(bean -> found.add(ClassUtils.resolveClassName(
                        String.valueOf(bean.getBeanClassName()), Pages.class.getClassLoader())));
        return found;
    }
}
