package org.modeldocket.platform.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The first class that runs of a packaged jar, compiled for Java 8: an older Java gets a sentence, where the program itself
 * would fail with an {@code UnsupportedClassVersionError}. Then it hands over to the class that the manifest's
 * {@code Program} names.
 */
public final class Launcher {
    private static final int NEEDED = 25;

    private Launcher() {}

    /** @param arguments for the program; exits with 1 where this Java is too old */
    public static void main(String[] arguments) throws Throwable {
        String version = System.getProperty("java.specification.version");
        if (!isEnough(version)) {
            System.err.println("Model Docket needs Java " + NEEDED + " or newer; this is Java " + version + " at "
                    + System.getProperty("java.home") + ".");
            System.err.println("Install a JDK or JRE " + NEEDED + ", and start it with that one's bin/java.");
            System.exit(1);
        }
        try {
            Class.forName(program()).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** @param version as {@code java.specification.version} has it: 1.8, 11, 25 */
    static boolean isEnough(String version) {
        return !version.startsWith("1.") && Integer.parseInt(version) >= NEEDED;
    }

    private static String program() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("java.class.path"))) {
            return jar.getManifest().getMainAttributes().getValue(new Attributes.Name("Program"));
        }
    }
}
