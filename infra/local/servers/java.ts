const logging = {
  defaultLogLevel: 'warn',
  showDateTime: 'true',
  dateTimeFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS",
  'log.de.bwaldvogel.mongo.backend.AbstractMongoDatabase': 'error',
};

/** Starts a Java program quickly rather than fast at length (halves a broker's start on two cores), with plain log lines of warnings. */
export const javaCommand = (classpath: string, ...program: string[]): ['java', ...string[]] => [
  'java',
  '-Xms64m',
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  ...Object.entries(logging).map(([key, value]) => `-Dorg.slf4j.simpleLogger.${key}=${value}`),
  '-cp',
  classpath,
  ...program,
];
