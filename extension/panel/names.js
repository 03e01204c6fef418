// Names that the server's kebab-case words have on the screen.

const KINDS = {
  post: "kindPost",
  "shared-connection": "kindSharedConnection",
  "shared-background": "kindSharedBackground",
  achievement: "kindAchievement",
  role: "kindRole",
  education: "kindEducation",
  volunteering: "kindVolunteering",
  publication: "kindPublication",
  certification: "kindCertification",
  project: "kindProject",
  interest: "kindInterest",
};

const SECTIONS = {
  "top-card": "sectionTop",
  highlights: "sectionHighlights",
  about: "sectionAbout",
  featured: "sectionFeatured",
  activity: "sectionActivity",
  experience: "sectionExperience",
  education: "sectionEducation",
  certifications: "sectionCertifications",
  projects: "sectionProjects",
  volunteering: "sectionVolunteering",
  skills: "sectionSkills",
  recommendations: "sectionRecommendations",
  publications: "sectionPublications",
  patents: "sectionPatents",
  courses: "sectionCourses",
  honors: "sectionHonors",
  "test-scores": "sectionTestScores",
  languages: "sectionLanguages",
  organizations: "sectionOrganizations",
  causes: "sectionCauses",
  services: "sectionServices",
  interests: "sectionInterests",
  other: "sectionOther",
  "about-me": "sectionAboutMe",
};

export const STATUSES = {
  drafted: "statusDrafted",
  sent: "statusSent",
  replied: "statusReplied",
  scheduled: "statusScheduled",
  talked: "statusTalked",
  thanked: "statusThanked",
  closed: "statusClosed",
};

const AGES = [
  { days: 365, one: "ageYear", many: "ageYears" },
  { days: 30, one: "ageMonth", many: "ageMonths" },
  { days: 7, one: "ageWeek", many: "ageWeeks" },
  { days: 1, one: "ageDay", many: "ageDays" },
];

export const kindText = (t, kind) => t(KINDS[kind] ?? "kindOther");
export const sectionText = (t, section) => t(SECTIONS[section] ?? "sectionPage");
export const statusText = (t, status) => t(STATUSES[status]);

const LONGEST_KEY = 40;
const keyOf = (words) =>
  words
    .toLowerCase()
    .replace(/[^a-z]+/g, "_")
    .slice(0, LONGEST_KEY);

/**
 * What the server says, where the panel's language has words of its own for it: by the code, or by the English words
 * where there is no code. Else as the server says it.
 */
export const toldText = (t, said, code = said, ...values) => t(`told_${keyOf(code)}`, ...values) || said;

/** What went wrong and what to do; where the panel's language has no words for it, the server's after general ones. */
export function troubleTexts({ t, shell }, { code, said, fix }) {
  const told = toldText(t, said, code === "internal" ? said : code);
  if (told !== said) return [told];
  return isEnglish(shell) ? [said, fix] : [t("stateErrorStep"), said, fix];
}

export const isEnglish = (shell) => shell.language.startsWith("en");

/** "3 weeks ago"; the largest unit that fits. */
export function ageText(t, days) {
  const unit = AGES.find((each) => days >= each.days);
  if (!unit) return t("ageToday");
  const count = Math.floor(days / unit.days);
  return count === 1 ? t(unit.one) : t(unit.many, count);
}
