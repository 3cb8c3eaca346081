/** Storefleet: the application and its modules, one package each. */
@NullMarked
package io.storefleet;

import org.jspecify.annotations.NullMarked;
