/** Writing intents down, sending each once, and finding out what became of those whose answer was lost. */
@NullMarked
package io.storefleet.intents.internal;

import org.jspecify.annotations.NullMarked;
