/** The words of the query language that search and lists share: terms such as {@code field:value}, days, amounts. No state. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.storefleet.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
